package io.github.couplint.change;

import org.jspecify.annotations.Nullable;

/** A file's path from the repository root, with {@code /} between parts and none in front. */
public record RepoPath(String value) implements Comparable<RepoPath> {
  public RepoPath {
    if (value.isBlank() || value.startsWith("/")) {
      throw new IllegalArgumentException("not a path from the repository root: '" + value + "'");
    }
  }

  /** The part after the last {@code /}. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The folder that holds the file, without a trailing {@code /}; empty for the root. */
  public String folder() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? "" : value.substring(0, slash);
  }

  /** What follows the last dot of the file name, in its own case; empty without a dot. */
  public String extension() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  /** Whether both lie in one folder, none of them further below. */
  public boolean isBeside(RepoPath other) {
    int slash = value.lastIndexOf('/');
    return slash == other.value.lastIndexOf('/')
        && value.regionMatches(0, other.value, 0, slash + 1);
  }

  /** Whether the file lies in {@code folder} or below it; every file lies below the empty one. */
  public boolean isIn(String folder) {
    return folder.isEmpty()
        || (value.length() > folder.length()
            && value.startsWith(folder)
            && value.charAt(folder.length()) == '/');
  }

  @Override
  public int compareTo(RepoPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  // a record's own are linked at every start, which takes milliseconds for each record
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof RepoPath path && value.equals(path.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
