package io.github.couplint.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the schema in which a component's tables lie when their names have none. */
final class Schemas {
  private static final Pattern KEY =
      Pattern.compile(
          "(.*\\.)?(hibernate\\.default_schema|default-schema|flyway\\.schemas|database\\.default-schema)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?i)jdbc:.*[?&;](?:currentSchema|search_path)=(?<name>\\w+).*");
  private static final Pattern ORACLE = Pattern.compile("(?i)jdbc:oracle:.*");

  private Schemas() {}

  /** The first that a setting tells; empty when none does. */
  static String of(Part part) {
    Stream<Part.Setting> settings = part.settings().stream();
    return settings.flatMap(setting -> of(setting, part)).findFirst().orElse("");
  }

  private static Stream<String> of(Part.Setting setting, Part part) {
    String value = part.values().template(setting.value()).text().strip();
    Matcher address = IN_ADDRESS.matcher(value);
    if (address.matches()) {
      return Stream.of(address.group("name"));
    }
    if (ORACLE.matcher(value).matches()) { // a user is a schema there
      return Stream.of(part.values().template("${spring.datasource.username:}").text().strip());
    }
    return KEY.matcher(setting.key()).matches() && value.matches("\\w+")
        ? Stream.of(value)
        : Stream.empty();
  }
}
