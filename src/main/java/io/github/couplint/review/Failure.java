package io.github.couplint.review;

/** Why a model gave no usable answer. */
public enum Failure {
  NO_KEY("no key in the environment"),
  UNAUTHORIZED("the provider refused the key; check it and its permissions"),
  NOT_FOUND("the provider knows no such model or address; check llm.model and llm.baseUrl"),
  BAD_REQUEST("the provider rejected the request"),
  FORMAT_REFUSED("the provider accepts none of the response formats"),
  TEMPERATURE_REFUSED("the provider accepts no temperature"),
  RATE_LIMITED("the provider is rate limiting"),
  SERVER("the provider had an error"),
  DEADLINE("no answer before the deadline"),
  UNREACHABLE("the provider could not be reached"),
  TOO_LARGE("the answer was larger than allowed"),
  REFUSED("the model declined to answer"),
  BROKEN("the provider's answer was not understood"),
  TRUNCATED("the answer was cut off by the limit of tokens"),
  MALFORMED("the answer did not follow the schema"),
  UNGROUNDED("most of the answer did not match the change"),
  OUT_OF_BUDGET("the budget of this run is used up");

  private final String reason;

  Failure(String reason) {
    this.reason = reason;
  }

  /** A phrase for people. */
  public String reason() {
    return reason;
  }

  /** Whether asking the same again at once may help. */
  boolean isPassing() {
    return this == SERVER || this == RATE_LIMITED;
  }

  /** Whether only this one answer is lost, so that other questions may still be asked. */
  boolean isLocal() {
    return switch (this) {
      case REFUSED, TRUNCATED, MALFORMED, UNGROUNDED -> true;
      case NO_KEY,
          UNAUTHORIZED,
          NOT_FOUND,
          BAD_REQUEST,
          FORMAT_REFUSED,
          TEMPERATURE_REFUSED,
          RATE_LIMITED,
          SERVER,
          DEADLINE,
          UNREACHABLE,
          TOO_LARGE,
          BROKEN,
          OUT_OF_BUDGET ->
          false;
    };
  }
}
