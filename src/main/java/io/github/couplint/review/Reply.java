package io.github.couplint.review;

import java.util.Optional;

/** What came of asking once. */
public sealed interface Reply {
  /** How an answer ended. */
  enum Finish {
    COMPLETE,
    /** The limit of tokens cut it off. */
    TRUNCATED,
    /** The model or a filter declined, or the answer has no text. */
    REFUSED
  }

  /** The model said something. */
  record Answered(String text, Finish finish, Usage usage) implements Reply {}

  /**
   * The model was not reached or can't be used.
   *
   * @param detail one phrase for people, free of keys; may be empty
   * @param retryAfterSeconds when the server says to come back
   */
  record Failed(Failure failure, String detail, Optional<Integer> retryAfterSeconds)
      implements Reply {
    static Failed of(Failure failure) {
      return new Failed(failure, "", Optional.empty());
    }
  }
}
