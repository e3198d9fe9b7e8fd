package io.github.couplint.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What one argument or attribute tells.
 *
 * @param attribute the annotation's attribute; empty for a positional argument
 */
public record Binding(String attribute, Part part) {
  /** What a bound value is. */
  public enum Part {
    URL,
    HOST,
    PORT,
    /** A logical name of a service. */
    NAME,
    TOPIC,
    /** Relative to a base that is told elsewhere; names no target. */
    PATH,
    BUCKET,
    /** A class literal; the target is who provides it. */
    CLASS,
    IGNORED;

    /** The part with that name in packs; {@code _} is ignored. */
    public static Optional<Part> find(String name) {
      return name.equals("_")
          ? Optional.of(IGNORED)
          : Arrays.stream(values())
              .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst();
    }
  }
}
