package io.github.couplint.rules;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for dotted names: {@code *} stands for characters of one segment, {@code **} for any
 * characters, {@code {a,b}} for either.
 */
public final class Glob {
  /** A pattern with more alternatives is spelled out only as far as its first braces. */
  private static final int MOST_SPELLINGS = 1_000;

  private final String text;
  private final char separator;
  private final boolean literal;

  /** Made when first needed: of most patterns the start is enough to tell. */
  private volatile @Nullable GlobParts parts;

  /** What every name that matches begins with; most names are told apart by it alone. */
  private final String start;

  /** What every name that matches ends with, behind the start. */
  private final String end;

  /** All that stands between: one wildcard, or what only the parts can tell. */
  private final String middle;

  private Glob(String text, char separator) {
    this.text = text;
    this.separator = separator;
    this.start = text.substring(0, fixed(text));
    this.literal = start.length() == text.length();
    this.end = text.substring(Math.max(start.length(), lastOpen(text) + 1));
    this.middle = text.substring(start.length(), text.length() - end.length());
  }

  private static int lastOpen(String text) {
    return Math.max(text.lastIndexOf('*'), Math.max(text.lastIndexOf('{'), text.lastIndexOf('}')));
  }

  /** A pattern whose single wildcards stop at that character. */
  public static Glob of(char separator, String text) {
    return new Glob(text, separator);
  }

  /** Where single wildcards stop. */
  public char separator() {
    return separator;
  }

  private static int fixed(String text) {
    int end = 0;
    while (end < text.length() && "*{".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** A pattern for names of types, whose segments end at dots. */
  public static Glob ofType(String text) {
    return new Glob(text, '.');
  }

  /** A pattern for Maven coordinates or hosts, where {@code *} stops at colons. */
  public static Glob ofCoordinates(String text) {
    return new Glob(text, ':');
  }

  /** A pattern for paths, where {@code *} stops at slashes. */
  public static Glob ofPath(String text) {
    return new Glob(text, '/');
  }

  /** What every name that matches begins with. */
  String start() {
    return start;
  }

  /** Whether it matches one name only, itself. */
  boolean isLiteral() {
    return literal;
  }

  public boolean matches(String name) {
    if (literal) {
      return text.equals(name);
    }
    int behind = name.length() - end.length();
    return behind >= start.length()
        && name.startsWith(start)
        && name.endsWith(end)
        && isBetween(name, behind);
  }

  private boolean isBetween(String name, int behind) {
    return switch (middle) {
      case "**" -> true;
      case "*" -> {
        int stop = name.indexOf(separator, start.length());
        yield stop < 0 || stop >= behind;
      }
      default -> parts().matches(name, start.length());
    };
  }

  private GlobParts parts() {
    GlobParts known = parts;
    if (known == null) {
      known = new GlobParts(text, separator);
      parts = known;
    }
    return known;
  }

  /** What the wildcards stand for, in order; empty when the name does not match. */
  public Optional<List<String>> captures(String name) {
    if (!matches(name)) {
      return Optional.empty();
    }
    return literal ? Optional.of(List.of()) : parts().captures(name, start.length());
  }

  /** How many characters of a name the pattern itself tells; more is more exact. */
  int exactness() {
    return text.replaceAll("[*{}]", "").length();
  }

  /** The alternatives spelled out: {@code a.{b,c}.*} gives {@code a.b.*} and {@code a.c.*}. */
  public SortedSet<String> expanded() {
    SortedSet<String> result = new TreeSet<>();
    expand(text, result);
    return result;
  }

  private static void expand(String glob, SortedSet<String> into) {
    int open = glob.indexOf('{');
    int close = open < 0 ? -1 : glob.indexOf('}', open);
    if (close < 0) {
      into.add(glob);
      return;
    }
    if (into.size() >= MOST_SPELLINGS) {
      into.add(glob.substring(0, open) + "**");
      return;
    }
    for (String option : glob.substring(open + 1, close).split(",", -1)) {
      expand(glob.substring(0, open) + option.strip() + glob.substring(close + 1), into);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && glob.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
