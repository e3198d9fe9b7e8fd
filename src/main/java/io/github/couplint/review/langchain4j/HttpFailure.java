package io.github.couplint.review.langchain4j;

import dev.langchain4j.exception.HttpException;
import java.util.Optional;

/** A server's answer that is no success, with what LangChain4j's own exception lacks. */
final class HttpFailure extends HttpException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Integer> retryAfterSeconds;

  HttpFailure(int status, String body, Optional<Integer> retryAfterSeconds) {
    super(status, body);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  Optional<Integer> retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
