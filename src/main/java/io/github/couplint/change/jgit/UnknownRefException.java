package io.github.couplint.change.jgit;

/** Tells that the user named a commit that the repository does not have. */
public final class UnknownRefException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownRefException(String message) {
    super(message);
  }
}
