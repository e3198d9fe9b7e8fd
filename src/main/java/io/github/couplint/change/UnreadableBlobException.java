package io.github.couplint.change;

/** Tells that a blob can't be had; its message says why, fit for a {@link Gap}. */
public final class UnreadableBlobException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableBlobException(String reason) {
    super(reason);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason;
  }
}
