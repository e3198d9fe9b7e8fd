package io.github.couplint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a pattern in a row. Matching takes the time of the row's length times the name's,
 * whatever they are; a regular expression of the same meaning may take for ever.
 */
final class GlobParts {
  private static final Pattern PART = Pattern.compile("\\*\\*|\\*|\\{[^{}]*}|[^*{}]+");

  /** A part that is no character: as many characters as may be, but no separator. */
  private static final int SEGMENT = -1;

  /** As few characters as may be. */
  private static final int ANY = -2;

  /** Goes on at the first of its ways that leads to the end. */
  private static final int CHOICE = -3;

  private static final int END = -4;

  private final char separator;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A part.
   *
   * @param kind a character, or one of the constants
   * @param ways of a choice, the indexes of parts behind it
   */
  private record Part(int kind, List<Integer> ways) {
    Part(int kind) {
      this(kind, List.of());
    }
  }

  GlobParts(String pattern, char separator) {
    this.separator = separator;
    add(pattern);
    parts.add(new Part(END));
  }

  private void add(String pattern) {
    Matcher matcher = PART.matcher(pattern);
    while (matcher.find()) {
      String part = matcher.group();
      if (part.startsWith("{")) {
        addChoice(part.substring(1, part.length() - 1).split(",", -1));
      } else if (part.startsWith("*")) {
        parts.add(new Part(part.equals("*") ? SEGMENT : ANY));
      } else {
        part.chars().forEach(c -> parts.add(new Part(c)));
      }
    }
  }

  private void addChoice(String[] options) {
    List<Integer> ways = new ArrayList<>();
    List<Integer> end = new ArrayList<>();
    parts.add(new Part(CHOICE, ways));
    for (String option : options) {
      ways.add(parts.size());
      add(option.strip());
      parts.add(new Part(CHOICE, end));
    }
    end.add(parts.size());
  }

  /** What the wildcards stand for, in order; those of ways not taken for nothing. */
  Optional<List<String>> captures(String name, int from) {
    boolean[][] leads = leads(name, from);
    return leads[0][from]
        ? Optional.of(captures(name.substring(from), from, leads))
        : Optional.empty();
  }

  /**
   * Whether the parts from an index on match the name from a place on.
   *
   * @param from how many first parts and characters are known to be the same
   * @return by place, counted from {@code from}, then by index
   */
  private boolean[][] leads(String name, int from) {
    boolean[][] leads = new boolean[name.length() - from + 1][];
    for (int place = name.length(); place >= from; place--) {
      boolean[] next = place < name.length() ? leads[place - from + 1] : new boolean[parts.size()];
      leads[place - from] = row(name, place, from, next);
    }
    return leads;
  }

  boolean matches(String name, int from) {
    boolean[] row = new boolean[parts.size()];
    for (int place = name.length(); place >= from; place--) {
      row = row(name, place, from, row);
      if (leadsNowhere(row)) {
        return false;
      }
    }
    return row[from];
  }

  /** Most names end as no pattern does. */
  private static boolean leadsNowhere(boolean[] row) {
    for (boolean leads : row) {
      if (leads) {
        return false;
      }
    }
    return true;
  }

  private boolean[] row(String name, int place, int from, boolean[] next) {
    boolean[] row = new boolean[parts.size()];
    for (int i = parts.size() - 1; i >= from; i--) {
      Part part = parts.get(i);
      row[i] =
          switch (part.kind()) {
            case END -> place == name.length();
            case CHOICE -> leadsAny(part.ways(), row);
            case ANY -> row[i + 1] || next[i];
            case SEGMENT -> row[i + 1] || (next[i] && name.charAt(place) != separator);
            default -> next[i + 1] && name.charAt(place) == part.kind();
          };
    }
    return row;
  }

  private static boolean leadsAny(List<Integer> ways, boolean[] row) {
    for (int way : ways) {
      if (row[way]) {
        return true;
      }
    }
    return false;
  }

  private List<String> captures(String rest, int from, boolean[][] leads) {
    List<String> captures = new ArrayList<>();
    int place = 0;
    int i = from;
    while (parts.get(i).kind() != END) {
      int kind = parts.get(i).kind();
      if (kind == CHOICE) {
        int way = way(parts.get(i), leads[place]);
        skip(i, way, captures);
        i = way;
        continue;
      }
      int start = place;
      if (kind >= 0) {
        place++;
      } else {
        while (goesOn(i, rest, place, leads)) {
          place++;
        }
        captures.add(rest.substring(start, place));
      }
      i++;
    }
    return captures;
  }

  private static int way(Part choice, boolean[] leads) {
    return choice.ways().stream().filter(way -> leads[way]).findFirst().orElseThrow();
  }

  /** A segment takes all that it may, any characters only what they must. */
  private boolean goesOn(int part, String rest, int place, boolean[][] leads) {
    if (parts.get(part).kind() == ANY) {
      return !leads[place][part + 1];
    }
    return place < rest.length() && rest.charAt(place) != separator && leads[place + 1][part];
  }

  /** The wildcards between two parts stand for nothing. */
  private void skip(int from, int to, List<String> captures) {
    for (int i = from + 1; i < to; i++) {
      if (parts.get(i).kind() == SEGMENT || parts.get(i).kind() == ANY) {
        captures.add("");
      }
    }
  }
}
