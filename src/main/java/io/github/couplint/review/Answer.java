package io.github.couplint.review;

import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
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
  record Item(Json.Fields fields) {
    String text(String name) {
      return fields.at(name).text().orElseThrow();
    }

    List<String> texts(String name) {
      return fields.at(name).items().stream().map(Json::text).flatMap(Optional::stream).toList();
    }

    boolean flag(String name) {
      return fields.at(name).isTrue();
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
  static Read read(String text, AnswerSchema schema) {
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return Read.faulty("too-large");
    }
    try {
      return JsonText.parseStrictly(unfenced(text.strip())) instanceof Json.Fields object
          ? read(object, schema)
          : Read.faulty("not-an-object");
    } catch (JsonException e) {
      return Read.faulty("not-one-json-value");
    }
  }

  private static String unfenced(String text) {
    boolean fenced =
        text.length() > 6
            && text.endsWith("```")
            && (text.startsWith("```json\n") || text.startsWith("```\n"));
    return fenced ? text.substring(text.indexOf('\n') + 1, text.length() - 3) : text;
  }

  private static Read read(Json.Fields object, AnswerSchema schema) {
    List<String> faults = new ArrayList<>();
    if (!schema.lists().keySet().containsAll(object.values().keySet())) {
      faults.add("unknown-key");
    }
    Map<String, List<Item>> lists = new LinkedHashMap<>();
    schema
        .lists()
        .forEach(
            (name, properties) ->
                lists.put(name, items(name, object.at(name), properties, faults)));
    return faults.isEmpty()
        ? new Read(Optional.of(new Answer(lists)), List.of())
        : new Read(Optional.empty(), faults.stream().distinct().toList());
  }

  private static List<Item> items(
      String name, Json value, List<Property> properties, List<String> faults) {
    if (!(value instanceof Json.Items list)) {
      faults.add(name + ": expected a list");
      return List.of();
    }
    int most = name.equals("suggestions") ? MOST_SUGGESTIONS : MOST_ITEMS;
    if (list.values().size() > most) {
      faults.add(name + ": expected at most " + most);
    }
    return list.values().stream()
        .flatMap(item -> item(name, item, properties, faults).stream())
        .toList();
  }

  private static Optional<Item> item(
      String name, Json value, List<Property> properties, List<String> faults) {
    if (!(value instanceof Json.Fields object)) {
      faults.add(name + ": expected objects");
      return Optional.empty();
    }
    for (Property property : properties) {
      if (!fits(object.at(property.name()), property)) {
        faults.add(name + "." + property.name() + ": missing or not as in the schema");
      }
    }
    if (object.values().size() != properties.size()) {
      faults.add(name + ": unknown or missing key");
    }
    return Optional.of(new Item(object));
  }

  private static boolean fits(Json value, Property property) {
    return switch (property.sort()) {
      case TEXT -> value instanceof Json.Text;
      case FLAG -> value instanceof Json.Truth;
      case TEXTS ->
          value instanceof Json.Items list
              && list.values().stream().allMatch(Json.Text.class::isInstance);
      case CHOICE -> value.text().filter(property.choices()::contains).isPresent();
    };
  }
}
