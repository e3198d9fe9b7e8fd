package io.github.couplint.topology;

/**
 * A pattern of paths as in a CODEOWNERS file, which covers all below what it matches. Matching
 * takes the time of the pattern's length times the path's; a change may bring both.
 */
final class PathPattern {
  private static final int ONE = -1;
  private static final int SEGMENT = -2;
  private static final int ANY = -3;

  /** Characters, or one of the constants. */
  private final int[] parts;

  private final boolean anchored;

  /** A slash other than at the end ties a pattern to the root. */
  PathPattern(String glob) {
    String body = glob.replaceFirst("^/", "").replaceFirst("/$", "");
    anchored = glob.startsWith("/") || body.contains("/");
    parts = body.replace("**", "\uFFFF").chars().map(PathPattern::part).toArray();
  }

  private static int part(int character) {
    return switch (character) {
      case '\uFFFF' -> ANY;
      case '*' -> SEGMENT;
      case '?' -> ONE;
      default -> character;
    };
  }

  boolean matches(String path) {
    boolean[] at = new boolean[parts.length + 1];
    for (int place = 0; place < path.length(); place++) {
      enter(at, place == 0 || (!anchored && path.charAt(place - 1) == '/'));
      if (at[parts.length] && path.charAt(place) == '/') {
        return true;
      }
      at = after(at, path.charAt(place));
    }
    enter(at, path.isEmpty() || (!anchored && path.endsWith("/")));
    return at[parts.length];
  }

  /** Wildcards may stand for nothing. */
  private void enter(boolean[] at, boolean mayBegin) {
    at[0] |= mayBegin;
    for (int i = 0; i < parts.length; i++) {
      at[i + 1] |= at[i] && (parts[i] == SEGMENT || parts[i] == ANY);
    }
  }

  private boolean[] after(boolean[] at, char character) {
    boolean[] next = new boolean[at.length];
    for (int i = 0; i < parts.length; i++) {
      int part = parts[i];
      boolean stays = part == ANY || (part == SEGMENT && character != '/');
      boolean passes = part == character || (part == ONE && character != '/');
      next[i] |= at[i] && stays;
      next[i + 1] |= at[i] && passes;
    }
    return next;
  }
}
