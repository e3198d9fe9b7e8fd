package io.github.couplint.yaml;

import io.github.couplint.change.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML document, with the place where it stands. */
public sealed interface YamlNode {
  /** Where it stands in the file. */
  Span span();

  /** The node that one key after the other leads to. */
  default Optional<YamlNode> at(String... keys) {
    YamlNode node = this;
    for (String key : keys) {
      node = node instanceof Mapping mapping ? mapping.entries().get(key) : null;
    }
    return Optional.ofNullable(node);
  }

  /** The text of the scalar that keys lead to; empty when they lead to none. */
  default String text(String... keys) {
    return at(keys).map(node -> node instanceof Scalar scalar ? scalar.text() : "").orElse("");
  }

  /** The items of the list that keys lead to; empty when they lead to none. */
  default List<YamlNode> items(String... keys) {
    return at(keys)
        .map(node -> node instanceof Sequence list ? list.items() : List.<YamlNode>of())
        .orElse(List.of());
  }

  /** The texts of the list that keys lead to, or the one text that stands in its place. */
  default List<String> texts(String... keys) {
    String single = text(keys);
    return single.isEmpty()
        ? items(keys).stream().map(YamlNode::text).filter(text -> !text.isEmpty()).toList()
        : List.of(single);
  }

  /** The entries of the mapping that keys lead to, in file order; empty when they lead to none. */
  default Map<String, YamlNode> entries(String... keys) {
    return at(keys)
        .map(node -> node instanceof Mapping mapping ? mapping.entries : Map.<String, YamlNode>of())
        .orElse(Map.of());
  }

  /** From a key of this mapping to the end of its value; the whole node when there is no such. */
  default Span spanOf(String key) {
    Span from = this instanceof Mapping mapping ? mapping.keys.getOrDefault(key, span()) : span();
    Span value = at(key).map(YamlNode::span).orElse(from);
    int end = value.line() >= from.line() ? value.endLine() : from.endLine();
    return new Span(from.line(), from.column(), Math.max(from.line(), end));
  }

  /** A scalar as text; {@code null} and {@code ~} are the empty text. */
  record Scalar(String text, Span span) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping.
   *
   * @param entries in file order; of a key that stands twice the last
   * @param keys where each key stands
   */
  record Mapping(Map<String, YamlNode> entries, Map<String, Span> keys, Span span)
      implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
  }
}
