package io.github.couplint.change.jgit;

import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.util.QuotedString;
import org.jspecify.annotations.Nullable;

/** Gathers what the lines before a file's hunks tell. */
final class DiffHeader {
  private static final String NONE = "/dev/null";
  private static final String LINK = "120000";
  private static final String SUBMODULE = "160000";

  /** Both names, as on the line that begins a file. */
  private final String names;

  private @Nullable String before;
  private @Nullable String after;
  private @Nullable String newMode;
  private boolean linked;
  private boolean copied;
  private boolean binary;

  DiffHeader(String names) {
    this.names = names.strip();
  }

  /** Takes a line, if it is one of the header. */
  boolean take(String line) {
    String text = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    for (String key : List.of("rename from ", "copy from ", "rename to ", "copy to ")) {
      if (text.startsWith(key)) {
        moved(key, dequoted(text.substring(key.length())));
        return true;
      }
    }
    if (text.startsWith("--- ")) {
      before = withoutPrefix(text.substring(4));
    } else if (text.startsWith("+++ ")) {
      after = withoutPrefix(text.substring(4));
    } else if (text.startsWith("Binary files ") || text.startsWith("GIT binary patch")) {
      binary = true;
    } else {
      return mode(text) || text.matches("(dis)?similarity index .*");
    }
    return true;
  }

  private void moved(String key, String path) {
    copied |= key.startsWith("copy");
    if (key.endsWith("from ")) {
      before = path;
    } else {
      after = path;
    }
  }

  private boolean mode(String text) {
    String mode = text.substring(text.lastIndexOf(' ') + 1);
    linked |= mode.equals(LINK) || mode.equals(SUBMODULE);
    if (text.startsWith("new file mode ")) {
      before = NONE;
      newMode = mode;
    } else if (text.startsWith("deleted file mode ")) {
      after = NONE;
    } else if (text.startsWith("index ")) {
      newMode = mode.contains("..") ? newMode : mode; // it tells a mode when that stays the same
    } else if (text.startsWith("new mode ")) {
      newMode = mode;
    } else {
      return text.startsWith("old mode ");
    }
    return true;
  }

  /** The whole; fails with an IllegalArgumentException when it tells no names. */
  FileDiff with(List<Hunk> hunks) {
    Optional<String> first = side(before);
    Optional<String> second = side(after);
    if (first.isEmpty() && second.isEmpty()) {
      throw new IllegalArgumentException("a file needs a name");
    }
    boolean submodule = SUBMODULE.equals(newMode);
    return new FileDiff(first, second, linked, submodule, copied, binary, hunks);
  }

  private Optional<String> side(@Nullable String name) {
    String path = name == null ? sharedName() : name;
    return path.equals(NONE) ? Optional.empty() : Optional.of(path);
  }

  /** The name that both sides have, where the first line alone tells it. */
  private String sharedName() {
    if (names.startsWith("\"")) {
      return withoutPrefix(names.substring(0, names.indexOf("\" ") + 1));
    }
    String half = names.substring(0, names.length() / 2);
    String other = names.substring(names.length() - half.length());
    if (!withoutPrefix(half).equals(withoutPrefix(other))) {
      throw new IllegalArgumentException("two names: " + names);
    }
    return withoutPrefix(half);
  }

  private static String withoutPrefix(String name) {
    String path = dequoted(name.replaceFirst("\t.*", ""));
    if (path.equals(NONE)) {
      return path;
    }
    int slash = path.indexOf('/');
    if (slash < 0 || slash == path.length() - 1) {
      throw new IllegalArgumentException("no prefix: " + name);
    }
    return path.substring(slash + 1);
  }

  private static String dequoted(String name) {
    byte[] bytes = name.getBytes(Lines.BYTES);
    return QuotedString.GIT_PATH.dequote(bytes, 0, bytes.length);
  }
}
