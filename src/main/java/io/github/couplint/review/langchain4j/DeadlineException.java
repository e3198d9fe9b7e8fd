package io.github.couplint.review.langchain4j;

/** Tells that no whole answer came in time. */
final class DeadlineException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
