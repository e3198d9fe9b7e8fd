package io.github.couplint.review;

import io.github.couplint.review.AnswerSchema.Property;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that has the shape it should have; nothing in it is believed yet.
 *
 * @param lists items by key
 */
record Answer(Map<String, List<Item>> lists) {
  private static final int LARGEST = 64 * 1024;
  private static final int MOST_ITEMS = 50;
  private static final int MOST_SUGGESTIONS = 10;

  /** An item of one of the lists; its keys and their sorts are those of the schema. */
  record Item(Map<String, Object> values) {
    String text(String name) {
      return String.valueOf(values.get(name));
    }

    List<String> texts(String name) {
      return values.get(name) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }

    boolean flag(String name) {
      return Boolean.TRUE.equals(values.get(name));
    }
  }

  /**
   * What reading came to.
   *
   * @param faults codes; empty when there is an answer
   */
  record Read(Optional<Answer> answer, List<String> faults) {
    static Read faulty(String... faults) {
      return new Read(Optional.empty(), List.of(faults));
    }
  }

  int size() {
    return lists.values().stream().mapToInt(List::size).sum();
  }

  List<Item> items(String list) {
    return lists.getOrDefault(list, List.of());
  }

  /** Reads the text of a model; one code fence around it is taken off, nothing is repaired. */
  static Read read(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return Read.faulty("too-large");
    }
    Optional<Object> value = Json.read(unfenced(text.strip()));
    if (value.isEmpty()) {
      return Read.faulty("not-one-json-value");
    }
    return value.orElseThrow() instanceof Map<?, ?> object
        ? read(object)
        : Read.faulty("not-an-object");
  }

  private static String unfenced(String text) {
    boolean fenced =
        text.length() > 6 && text.endsWith("```") && (text.startsWith("```json\n") || text.startsWith("```\n"));
    return fenced ? text.substring(text.indexOf('\n') + 1, text.length() - 3) : text;
  }

  private static Read read(Map<?, ?> object) {
    List<String> faults = new ArrayList<>();
    if (!AnswerSchema.LISTS.keySet().containsAll(object.keySet())) {
      faults.add("unknown-key");
    }
    Map<String, List<Item>> lists = new LinkedHashMap<>();
    AnswerSchema.LISTS.forEach(
        (name, properties) -> lists.put(name, items(name, object.get(name), properties, faults)));
    return faults.isEmpty()
        ? new Read(Optional.of(new Answer(lists)), List.of())
        : new Read(Optional.empty(), faults.stream().distinct().toList());
  }

  private static List<Item> items(
      String name, Object value, List<Property> properties, List<String> faults) {
    if (!(value instanceof List<?> list)) {
      faults.add(name + ": expected a list");
      return List.of();
    }
    int most = name.equals("suggestions") ? MOST_SUGGESTIONS : MOST_ITEMS;
    if (list.size() > most) {
      faults.add(name + ": expected at most " + most);
    }
    List<Item> items = new ArrayList<>();
    for (Object item : list) {
      item(name, item, properties, faults).ifPresent(items::add);
    }
    return items;
  }

  private static Optional<Item> item(
      String name, Object value, List<Property> properties, List<String> faults) {
    if (!(value instanceof Map<?, ?> object)) {
      faults.add(name + ": expected objects");
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Property property : properties) {
      Object part = object.get(property.name());
      if (part == null || !fits(part, property)) {
        faults.add(name + "." + property.name() + ": missing or not as in the schema");
      } else {
        values.put(property.name(), part);
      }
    }
    if (object.size() != values.size()) {
      faults.add(name + ": unknown or wrong key");
    }
    return Optional.of(new Item(values));
  }

  private static boolean fits(Object value, Property property) {
    return switch (property.sort()) {
      case TEXT -> value instanceof String;
      case FLAG -> value instanceof Boolean;
      case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
      case CHOICE -> value instanceof String text && property.choices().contains(text);
    };
  }
}
