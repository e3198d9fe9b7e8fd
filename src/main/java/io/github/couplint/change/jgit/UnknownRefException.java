package io.github.couplint.change.jgit;

/**
 * Tells that what the user named is not in the repository: a commit, or the lines that a diff wants
 * to change.
 */
public final class UnknownRefException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownRefException(String message) {
    super(message);
  }
}
