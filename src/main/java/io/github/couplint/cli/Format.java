package io.github.couplint.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A form of report. */
enum Format {
  CONSOLE("txt"),
  JSON("json");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Format named(String id) throws UsageException {
    List<String> ids = Arrays.stream(values()).map(Format::id).toList();
    return valueOf(Choice.of("--format", id, ids).toUpperCase(Locale.ROOT));
  }

  /** The format that a file's name tells. */
  static Format ofFile(String name) throws UsageException {
    for (Format format : values()) {
      if (name.endsWith("." + format.extension)) {
        return format;
      }
    }
    throw new UsageException(
        "--output %s: the name tells no format; put --format before it".formatted(name));
  }
}
