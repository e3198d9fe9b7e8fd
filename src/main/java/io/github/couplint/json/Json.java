package io.github.couplint.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. What is asked of a value of another sort is absent, never an error. */
public sealed interface Json {
  /** Names to values, in the order of the text. */
  record Fields(Map<String, Json> values) implements Json {
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Values in order. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A text. */
  record Text(String value) implements Json {}

  /** A whole number. */
  record Whole(long value) implements Json {}

  /** A number with a fraction or beyond 64 bits, as it is written. */
  record Fraction(String value) implements Json {}

  /** True or false. */
  record Truth(boolean value) implements Json {}

  /** The word {@code null}. */
  record Null() implements Json {}

  /** The value that one name after the other leads to; {@link #none} when none does. */
  default Json at(String... names) {
    Json value = this;
    for (String name : names) {
      value = value instanceof Fields fields ? fields.values().getOrDefault(name, none()) : none();
    }
    return value;
  }

  default Optional<String> text() {
    return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  default Optional<Long> whole() {
    return this instanceof Whole whole ? Optional.of(whole.value()) : Optional.empty();
  }

  default boolean isTrue() {
    return this instanceof Truth truth && truth.value();
  }

  /** The values of a list; none of anything else. */
  default List<Json> items() {
    return this instanceof Items items ? items.values() : List.of();
  }

  /** What stands where nothing is. */
  static Json none() {
    return new Null();
  }

  static Json of(String text) {
    return new Text(text);
  }

  static Json of(long number) {
    return new Whole(number);
  }

  static Json of(boolean truth) {
    return new Truth(truth);
  }

  static Json of(List<Json> items) {
    return new Items(items);
  }

  /** An object to be filled. */
  static JsonFields fields() {
    return new JsonFields();
  }
}
