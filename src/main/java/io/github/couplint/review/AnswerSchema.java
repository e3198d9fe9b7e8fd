package io.github.couplint.review;

import io.github.couplint.coupling.Kind;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.json.JsonText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an answer must look like, as data: the JSON Schema and the check are made of it.
 *
 * @param lists the keys of an answer, each a list of items, with the properties of its items
 */
record AnswerSchema(Map<String, List<Property>> lists) {
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

  /** Of the answer about a change. */
  static final AnswerSchema REVIEW = new AnswerSchema(review());

  /** Of the answer that says whether suggestions stand. */
  static final AnswerSchema REFUTATION =
      new AnswerSchema(
          Map.of(
              "verdicts",
              List.of(
                  text("suggestion"),
                  choice("verdict", List.of("stands", "refuted")),
                  text("why"))));

  AnswerSchema {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
  }

  private static Map<String, List<Property>> review() {
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
  String text() {
    JsonFields properties = Json.fields();
    lists.forEach((name, items) -> properties.put(name, array(item(items))));
    return JsonText.compact(object(properties.end(), lists.keySet()));
  }

  private static Json item(List<Property> parts) {
    JsonFields properties = Json.fields();
    parts.forEach(part -> properties.put(part.name(), schema(part)));
    return object(properties.end(), parts.stream().map(Property::name).toList());
  }

  private static Json object(Json properties, Collection<String> required) {
    return Json.fields()
        .put("type", "object")
        .put("properties", properties)
        .put("required", required.stream().map(Json::of).toList())
        .put("additionalProperties", Json.of(false))
        .end();
  }

  private static Json array(Json items) {
    return Json.fields().put("type", "array").put("items", items).end();
  }

  private static Json type(String name) {
    return Json.fields().put("type", name).end();
  }

  private static Json schema(Property property) {
    return switch (property.sort()) {
      case TEXT -> type("string");
      case FLAG -> type("boolean");
      case TEXTS -> array(type("string"));
      case CHOICE ->
          Json.fields()
              .put("type", "string")
              .put("enum", property.choices().stream().map(Json::of).toList())
              .end();
    };
  }
}
