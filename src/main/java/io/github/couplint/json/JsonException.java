package io.github.couplint.json;

/** Tells that a text is not JSON, and where. */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  JsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
