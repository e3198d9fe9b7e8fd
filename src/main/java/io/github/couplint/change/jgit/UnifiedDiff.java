package io.github.couplint.change.jgit;

import java.util.List;

/** A diff as {@code git diff} writes it, names with their prefixes. */
public final class UnifiedDiff {
  private final String name;
  private final List<FileDiff> files;

  /**
   * Reads a diff.
   *
   * @param name what people call it, such as {@code change.diff}
   */
  public UnifiedDiff(String name, byte[] content) throws UnknownRefException {
    this.name = name;
    this.files = new DiffReader(name, content).files();
  }

  String name() {
    return name;
  }

  List<FileDiff> files() {
    return files;
  }
}
