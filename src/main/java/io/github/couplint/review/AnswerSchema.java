package io.github.couplint.review;

import io.github.couplint.coupling.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What an answer must look like, as data: the JSON Schema and the check are made of it. */
final class AnswerSchema {
  /** What a value is. */
  enum Sort {
    TEXT,
    FLAG,
    TEXTS,
    CHOICE
  }

  /**
   * A key that each item of a list must have.
   *
   * @param choices the only texts allowed; none unless a choice
   */
  record Property(String name, Sort sort, List<String> choices) {}

  /** Stands for no kind. */
  static final String NO_KIND = "none";

  /** The keys of an answer, each a list of items, with the properties of its items. */
  static final Map<String, List<Property>> LISTS = lists();

  private AnswerSchema() {}

  private static Map<String, List<Property>> lists() {
    Map<String, List<Property>> lists = new LinkedHashMap<>();
    lists.put(
        "suggestions",
        List.of(
            text("anchor"),
            text("quote"),
            choice("kind", kinds()),
            text("from"),
            text("to"),
            choice("severity", ids(Advice.Level.values())),
            choice("confidence", ids(Advice.Level.values())),
            text("why"),
            text("recommendation")));
    lists.put(
        "triage",
        List.of(
            text("finding"),
            choice("verdict", ids(Advice.Opinion.values())),
            choice("reason_code", ids(Advice.Reason.values())),
            text("why")));
    lists.put(
        "redesign",
        List.of(
            text("finding"),
            choice("pattern", ids(Advice.Pattern.values())),
            text("event"),
            text("publisher"),
            new Property("consumers", Sort.TEXTS, List.of()),
            new Property("fields", Sort.TEXTS, List.of()),
            new Property("outbox", Sort.FLAG, List.of()),
            new Property("steps", Sort.TEXTS, List.of()),
            text("tradeoff")));
    return lists;
  }

  private static Property text(String name) {
    return new Property(name, Sort.TEXT, List.of());
  }

  private static Property choice(String name, List<String> choices) {
    return new Property(name, Sort.CHOICE, choices);
  }

  private static List<String> kinds() {
    return Stream.concat(
            Arrays.stream(Kind.values()).filter(Possible::isForModels).map(Kind::id),
            Stream.of(NO_KIND))
        .toList();
  }

  /** The names of an enum's values in answers. */
  static List<String> ids(Enum<?>[] values) {
    return Arrays.stream(values).map(AnswerSchema::id).toList();
  }

  static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The JSON Schema; every key is required and no other is allowed, as strict servers ask. */
  static String text() {
    Map<String, Object> properties = new LinkedHashMap<>();
    LISTS.forEach((name, items) -> properties.put(name, array(object(items))));
    return Json.write(object(properties));
  }

  private static Map<String, Object> object(List<Property> items) {
    Map<String, Object> properties = new LinkedHashMap<>();
    items.forEach(item -> properties.put(item.name(), schema(item)));
    return object(properties);
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", new ArrayList<>(properties.keySet()));
    object.put("additionalProperties", false);
    return object;
  }

  private static Map<String, Object> array(Map<String, Object> items) {
    Map<String, Object> array = new LinkedHashMap<>();
    array.put("type", "array");
    array.put("items", items);
    return array;
  }

  private static Map<String, Object> schema(Property property) {
    return switch (property.sort()) {
      case TEXT -> Map.of("type", "string");
      case FLAG -> Map.of("type", "boolean");
      case TEXTS -> array(Map.of("type", "string"));
      case CHOICE -> {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("type", "string");
        choice.put("enum", property.choices());
        yield choice;
      }
    };
  }
}
