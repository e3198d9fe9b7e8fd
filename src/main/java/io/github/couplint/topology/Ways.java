package io.github.couplint.topology;

import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the ways to a value that is not known as it stands: by each caller, by each branch. */
final class Ways {
  private static final int DEEPEST = 12;

  /** Chosen by us: who calls with more addresses than this is a client for any. */
  private static final int MOST = 12;

  private final CodeIndex code;
  private final Callers callers;
  private final Function<Value, Resolved> resolved;
  private final Map<Value.OfParameter, List<Value>> passed = new HashMap<>();

  /**
   * Ways in one component.
   *
   * @param resolved what a value comes to as it stands
   */
  Ways(CodeIndex code, Callers callers, Function<Value, Resolved> resolved) {
    this.code = code;
    this.callers = callers;
    this.resolved = resolved;
  }

  /** The value itself when there are none, or too many to be told apart. */
  List<Value> to(Value value) {
    List<Value> ways = to(value, 0);
    return ways.isEmpty() || ways.size() > MOST ? List.of(value) : ways;
  }

  private List<Value> to(Value value, int depth) {
    if (depth > DEEPEST || !isOpen(value)) {
      return List.of(value);
    }
    if (value instanceof Value.Choice choice) {
      return all(choice.options(), depth);
    }
    if (value instanceof Value.OfParameter parameter) {
      return fromCallers(parameter, depth);
    }
    if (value instanceof Value.OfField ofField) {
      CodeIndex.Located owner = code.locate(ofField.receiver());
      return code.field(owner.type(), ofField.field())
          .map(field -> to(field.value(), depth + 1))
          .orElse(List.of(value));
    }
    return value instanceof Value.Join join ? joined(join.parts(), depth) : List.of(value);
  }

  /** Whether a value does not tell even how it begins. */
  private boolean isOpen(Value value) {
    String text = resolved.apply(value).text();
    return text.isBlank() || text.startsWith(Resolved.HOLE);
  }

  /** Methods that call each other are followed once. */
  private List<Value> fromCallers(Value.OfParameter parameter, int depth) {
    List<Value> known = passed.get(parameter);
    if (known == null) {
      passed.put(parameter, List.of());
      known = all(callers.arguments(parameter), depth);
      passed.put(parameter, known);
    }
    return known.isEmpty() ? List.of(parameter) : known;
  }

  private List<Value> all(List<Value> options, int depth) {
    return options.stream()
        .flatMap(option -> to(option, depth + 1).stream())
        .distinct()
        .limit(MOST + 1L)
        .toList();
  }

  private List<Value> joined(List<Value> parts, int depth) {
    List<Value> rest = parts.subList(1, parts.size());
    return to(parts.get(0), depth + 1).stream()
        .map(
            first -> {
              List<Value> whole = new ArrayList<>(List.of(first));
              whole.addAll(rest);
              return (Value) new Value.Join(whole);
            })
        .toList();
  }
}
