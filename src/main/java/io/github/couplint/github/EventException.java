package io.github.couplint.github;

/** Tells that an event does not say what it must; its message names what was expected. */
public final class EventException extends Exception {
  private static final long serialVersionUID = 1L;

  EventException(String message) {
    super(message);
  }
}
