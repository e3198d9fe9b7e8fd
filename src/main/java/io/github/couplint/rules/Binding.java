package io.github.couplint.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
    /** The URL or ARN of a queue or topic; its last part is the channel. */
    QUEUE,
    /** A channel with a key behind {@code ::}. */
    ROUTE,
    /** The address of a database or cache, such as a JDBC URL. */
    STORE,
    /** Relative to a base that is told elsewhere; names no target. */
    PATH,
    BUCKET,
    /** A class literal; the target is who provides it. */
    CLASS,
    /** The name of a table or collection. */
    TABLE,
    SCHEMA,
    /** A statement that names tables. */
    SQL,
    /** Whether a statement is in the store's own language; without it nothing is told. */
    NATIVE,
    /** A role, permission or scope. */
    ROLE,
    /** An expression that checks for such in its calls. */
    EXPRESSION,
    IGNORED;

    /** The names of the parts in packs, separated by commas. */
    public static String names() {
      return Arrays.stream(values())
          .filter(part -> part != IGNORED)
          .map(part -> part.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }

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
