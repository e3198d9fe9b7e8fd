package io.github.couplint.facts;

import io.github.couplint.change.RepoPath;

/** Reads the facts of files of one format. Safe for use by several threads; never throws. */
public interface FactReader {
  /** Whether it reads files of that name; decided by the name alone. */
  boolean reads(RepoPath path);

  /** The facts of that content; what can't be read is told in {@link Facts#problem}. */
  Facts read(byte[] content);

  /** Names the reader and what it makes of a content, such as {@code java-3}; a key of caches. */
  String version();
}
