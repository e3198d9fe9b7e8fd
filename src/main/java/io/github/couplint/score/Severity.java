package io.github.couplint.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, mildest first; bands of the score (catalogue, part d2). */
public enum Severity {
  INFO(0),
  LOW(15),
  MEDIUM(35),
  HIGH(55),
  CRITICAL(75);

  private final int from;

  Severity(int from) {
    this.from = from;
  }

  /** The severity of a score from 0 to 100; a band holds its lower end. */
  public static Severity of(int score) {
    return Arrays.stream(values())
        .filter(severity -> score >= severity.from)
        .reduce(INFO, (milder, worse) -> worse);
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  /** The name in reports and configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of that name, if there is one. */
  public static Optional<Severity> find(String id) {
    return Arrays.stream(values()).filter(severity -> severity.id().equals(id)).findFirst();
  }
}
