package io.github.couplint.yaml;

import io.github.couplint.change.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML document, with the place where it stands. */
public sealed interface YamlNode {
  /** Where it stands in the file. */
  Span span();

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
