package io.github.couplint.github;

/** Tells that GitHub did not do what it was asked for. */
public final class GitHubException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not, as far as it makes a difference to what is tried next. */
  public enum Reason {
    /** The token may not. */
    FORBIDDEN,
    /** It is not there, or no more. */
    GONE,
    /** What was sent is not taken, such as a line outside the diff. */
    INVALID,
    /** Too much was asked; it would take too long to wait. */
    LIMITED,
    /** It may have been done: the answer did not arrive. */
    UNSURE,
    /** It was not done, and trying did not help. */
    UNREACHABLE
  }

  private final Reason reason;

  public GitHubException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
