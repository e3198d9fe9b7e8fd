package io.github.couplint.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills a JSON object, name by name; names stay in the order in which they come. */
public final class JsonFields {
  private final Map<String, Json> values = new LinkedHashMap<>();

  JsonFields() {}

  public JsonFields put(String name, Json value) {
    values.put(name, value);
    return this;
  }

  public JsonFields put(String name, String text) {
    return put(name, Json.of(text));
  }

  public JsonFields put(String name, long number) {
    return put(name, Json.of(number));
  }

  public JsonFields put(String name, List<Json> items) {
    return put(name, Json.of(items));
  }

  /** Puts a text that may be absent; the name stays away with it. */
  public JsonFields putText(String name, Optional<String> text) {
    text.ifPresent(present -> put(name, present));
    return this;
  }

  public Json end() {
    return new Json.Fields(values);
  }
}
