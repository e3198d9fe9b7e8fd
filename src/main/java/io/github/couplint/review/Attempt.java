package io.github.couplint.review;

import java.util.Arrays;
import java.util.Optional;

/**
 * One try at a question.
 *
 * @param temperature whether the temperature is sent
 * @param waitSeconds how long to wait before it
 */
public record Attempt(Prompt prompt, Format format, boolean temperature, int waitSeconds) {
  /** How the server is told what an answer looks like, the strictest first. */
  public enum Format {
    SCHEMA("json_schema"),
    OBJECT("json_object"),
    TEXT("text");

    private final String id;

    Format(String id) {
      this.id = id;
    }

    /** The name in configuration. */
    public String id() {
      return id;
    }

    /** The format of that name, if there is one. */
    public static Optional<Format> find(String id) {
      return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }
  }

  /** The instructions to send; they hold the schema when the format can't carry it. */
  public String system() {
    return format == Format.SCHEMA
        ? prompt.system()
        : prompt.system()
            + "\nAnswer with one JSON object and nothing else. Its JSON Schema:\n"
            + prompt.schema();
  }
}
