package io.github.couplint.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception written beside the code: {@code // couplint:allow <rule> until=2027-01-31 --
 * reason}; it stands on the line of a site or on the line above.
 */
public record Allow(String rule, LocalDate until, String reason) {
  private static final Pattern FORM =
      Pattern.compile(
          "couplint:allow\\s+(?<rule>[a-z][a-z0-9-]*)\\s+until=(?<until>\\S+)\\s+--\\s+(?<reason>\\S.*)");

  /** The exception that a line of code holds; one without day or reason is none. */
  public static Optional<Allow> find(String line) {
    Matcher form = FORM.matcher(line.substring(0, Math.min(line.length(), 1000)));
    if (!form.find()) {
      return Optional.empty();
    }
    try {
      String reason = form.group("reason").replaceAll("\\s*(\\*/|-->)\\s*$", "").strip();
      return Optional.of(
          new Allow(form.group("rule"), LocalDate.parse(form.group("until")), reason));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether a line tries to make an exception, well or not. */
  public static boolean isMeant(String line) {
    return line.contains("couplint:allow");
  }
}
