package io.github.couplint.review.langchain4j;

/** Tells that a server sent more than is read. */
final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
