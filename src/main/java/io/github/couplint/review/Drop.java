package io.github.couplint.review;

import java.util.Locale;

/** Why an item of a model's answer is left out. */
public enum Drop {
  /** The anchor is not one of this request. */
  UNKNOWN_ANCHOR(true),
  /** The anchor is a line that the change did not add. */
  NOT_ADDED(true),
  /** The quote is too short or too long to prove anything. */
  QUOTE_LENGTH(true),
  /** The quote does not stand at its anchor. */
  QUOTE_NOT_FOUND(true),
  /** The file belongs to another service. */
  WRONG_FROM(true),
  /** The target is not among those that were sent. */
  UNKNOWN_TO(true),
  /** A coupling of that kind can't come from that line. */
  IMPOSSIBLE_KIND(true),
  /** The finding is not one of this request. */
  UNKNOWN_FINDING(true),
  /** A name in a sketch is not among those that were sent, or is no name. */
  UNKNOWN_NAME(true),
  /** The model says that there is nothing. */
  NOTHING(false),
  /** A rule found the same there. */
  FOUND_BY_RULE(false),
  /** The coupling is there already. */
  KNOWN(false),
  /** The team accepted the coupling. */
  ACCEPTED(false),
  /** Another item says the same. */
  REPEATED(false),
  /** A text is empty or too long. */
  TEXT_LENGTH(false),
  /** A text holds characters that can't be seen or change the direction of writing. */
  TEXT_CHARACTERS(false),
  /** A text holds a link, an image, markup or code. */
  TEXT_MARKUP(false),
  /** A text mentions somebody. */
  TEXT_MENTION(false),
  /** A text tells the reader to do something to the tool, the build or secrets. */
  TEXT_COMMAND(false),
  /** The model itself refuted it when asked to, or did not say that it stands. */
  REFUTED(false),
  /** Whether it stands could not be asked. */
  UNVERIFIED(false),
  /** The model is not sure itself. */
  LOW_CONFIDENCE(false),
  /** Enough was said about the file, or altogether. */
  TOO_MANY(false),
  /** Nothing of that sort was asked for. */
  NOT_ASKED(false),
  /** The change holds text that looks like instructions to a model. */
  SUSPICIOUS(false),
  /** Most of the answer did not match the change, so none of it counts. */
  UNGROUNDED(false);

  private final boolean grounding;

  Drop(boolean grounding) {
    this.grounding = grounding;
  }

  /** Whether the item claims something that is not in what was sent. */
  boolean isGrounding() {
    return grounding;
  }

  /** The code in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
