package io.github.couplint.change.jgit;

import org.jspecify.annotations.Nullable;

/**
 * Tells that a comparison can't be made from what the repository holds; its message says what was
 * read, what was expected, and the remedy.
 */
public final class UndecidableException extends Exception {
  private static final long serialVersionUID = 1L;

  UndecidableException(String message) {
    this(message, null);
  }

  UndecidableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
