package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts values together. */
final class Texts {
  /**
   * More parts than this are not kept: what names a target stands in front, and values that grow
   * without end would take the memory of all.
   */
  private static final int MOST_PARTS = 64;

  /** Chosen by us: more than this is rather a loop's work than a few ways. */
  private static final int MOST_OPTIONS = 4;

  private static final Value EMPTY = new Value.Text("");

  private Texts() {}

  /** The parts one after the other. */
  static Value join(List<Value> parts) {
    List<Value> joined = new ArrayList<>();
    for (Value part : parts) {
      append(part, joined);
    }
    if (joined.size() > MOST_PARTS) {
      joined.subList(MOST_PARTS - 1, joined.size()).clear();
      joined.add(Value.UNKNOWN);
    }
    return switch (joined.size()) {
      case 0 -> EMPTY;
      case 1 -> joined.get(0);
      default -> new Value.Join(joined);
    };
  }

  private static void append(Value part, List<Value> joined) {
    int last = joined.size() - 1;
    if (part instanceof Value.Join join) {
      join.parts().forEach(inner -> append(inner, joined));
    } else if (part instanceof Value.Text text
        && last >= 0
        && joined.get(last) instanceof Value.Text before) {
      joined.set(last, new Value.Text(before.text() + text.text()));
    } else if (!part.equals(EMPTY)) {
      joined.add(part);
    }
  }

  /** The text with each occurrence of one part replaced by another, where both are known. */
  static Value replace(Value text, Value target, Value replacement) {
    if (!(target instanceof Value.Text part) || part.text().isEmpty()) {
      return text;
    }
    List<Value> replaced = new ArrayList<>();
    for (Value before : parts(text)) {
      if (before instanceof Value.Text known) {
        replace(known.text(), part.text(), replacement, replaced);
      } else {
        replaced.add(before);
      }
    }
    return join(replaced);
  }

  private static void replace(String text, String target, Value replacement, List<Value> replaced) {
    int from = 0;
    for (int at = text.indexOf(target); at >= 0; at = text.indexOf(target, from)) {
      replaced.add(new Value.Text(text.substring(from, at)));
      replaced.add(replacement);
      from = at + target.length();
    }
    replaced.add(new Value.Text(text.substring(from)));
  }

  /** The values as arguments of another; those that hold too much are not kept. */
  static List<Value> bounded(List<Value> values) {
    List<Value> bounded = new ArrayList<>(values.size());
    for (Value value : values) {
      bounded.add(left(value, MOST_PARTS) < 0 ? Value.UNKNOWN : value);
    }
    return bounded;
  }

  /** What is left of a number of parts when a value took its own; negative when it needs more. */
  private static int left(Value value, int parts) {
    int left = parts - 1;
    List<Value> inner = inner(value);
    for (int i = 0; i < inner.size() && left >= 0; i++) {
      left = left(inner.get(i), left);
    }
    return left;
  }

  private static List<Value> inner(Value value) {
    if (value instanceof Value.OfCall call) {
      return call.arguments();
    }
    if (value instanceof Value.Choice choice) {
      return choice.options();
    }
    return value instanceof Value.Join join ? join.parts() : List.of();
  }

  /**
   * What a variable holds that may hold either: what both start with, then a choice. Nothing and
   * something is something.
   */
  static @Nullable Value merge(@Nullable Value one, @Nullable Value other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (one.equals(other)) {
      return one;
    }
    List<Value> ones = parts(one);
    List<Value> others = parts(other);
    int common = 0;
    while (common < Math.min(ones.size(), others.size())
        && ones.get(common).equals(others.get(common))) {
      common++;
    }
    List<Value> parts = new ArrayList<>(ones.subList(0, common));
    parts.add(
        either(
            join(ones.subList(common, ones.size())), join(others.subList(common, others.size()))));
    return join(parts);
  }

  /** A few ways can be told apart. */
  private static Value either(Value one, Value other) {
    Set<Value> options = new LinkedHashSet<>(options(one));
    options.addAll(options(other));
    if (options.size() > MOST_OPTIONS || options.contains(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    Value choice = new Value.Choice(List.copyOf(options));
    return left(choice, MOST_PARTS) < 0 ? Value.UNKNOWN : choice;
  }

  private static List<Value> options(Value value) {
    return value instanceof Value.Choice choice ? choice.options() : List.of(value);
  }

  private static List<Value> parts(Value value) {
    return value instanceof Value.Join join ? join.parts() : List.of(value);
  }
}
