package io.github.couplint.rules;

import java.util.Locale;
import java.util.Optional;

/**
 * A table or collection, as all spellings of its name have it: in lower case, words apart.
 *
 * @param schema empty when none is told
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
  /** The schemas that are there when nobody names one. */
  private static final String USUAL = "public|dbo";

  /** Reads a name with or without a schema before it; empty when a part of it is not known. */
  static Optional<TableName> parse(String text) {
    String bare = text.strip().replaceAll("[\"`\\[\\]]", "");
    if (!bare.matches("[\\w$]+(\\.[\\w$]+){0,2}")) {
      return Optional.empty();
    }
    String[] parts = bare.split("\\.");
    String schema = parts.length > 1 ? parts[parts.length - 2] : "";
    return Optional.of(new TableName(usual(schema), snake(parts[parts.length - 1])));
  }

  private static String usual(String schema) {
    String lower = schema.toLowerCase(Locale.ROOT);
    return lower.matches(USUAL) ? "" : lower;
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  TableName in(String other) {
    return schema.isEmpty() ? new TableName(usual(other), name) : this;
  }

  @Override
  public int compareTo(TableName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return schema.isEmpty() ? name : schema + "." + name;
  }
}
