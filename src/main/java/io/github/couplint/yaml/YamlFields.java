package io.github.couplint.yaml;

import io.github.couplint.change.Span;
import io.github.couplint.spelling.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a mapping field by field; what is wrong is collected, all of it, as {@code file:line: path:
 * expected ...} lines.
 */
public final class YamlFields {
  private final String file;
  private final String path;
  private final YamlNode.Mapping mapping;
  private final List<String> faults;

  private YamlFields(String file, String path, YamlNode.Mapping mapping, List<String> faults) {
    this.file = file;
    this.path = path;
    this.mapping = mapping;
    this.faults = faults;
  }

  /** The fields of a document; a node that is no mapping is a fault and reads as empty. */
  public static YamlFields of(String file, YamlNode document, List<String> faults) {
    YamlFields fields = new YamlFields(file, "", asMapping(document), faults);
    if (!(document instanceof YamlNode.Mapping)) {
      fields.fault(document.span(), "", "expected a mapping of keys to values");
    }
    return fields;
  }

  private static YamlNode.Mapping asMapping(YamlNode node) {
    return node instanceof YamlNode.Mapping mapping
        ? mapping
        : new YamlNode.Mapping(Map.of(), Map.of(), node.span());
  }

  /** Makes every key that is not among these a fault, with the likeliest one meant. */
  public YamlFields only(String... known) {
    List<String> names = List.of(known);
    for (String key : mapping.entries().keySet()) {
      if (!names.contains(key)) {
        fault(spanOf(key), key, "unknown key" + Spelling.didYouMean(key, names));
      }
    }
    return this;
  }

  /** A text that must be there; empty, and a fault, when it is not. */
  public String required(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty() && !mapping.entries().containsKey(key)) {
      fault(mapping.span(), key, "expected a text; it is missing");
    }
    return text.orElse("");
  }

  /** A text that may be there. */
  public Optional<String> text(String key) {
    YamlNode node = mapping.entries().get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof YamlNode.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    fault(node.span(), key, "expected a text");
    return Optional.empty();
  }

  /** A whole number that may be there. */
  public Optional<Integer> number(String key) {
    return text(key).flatMap(text -> parse(key, spanOf(key), text));
  }

  private Optional<Integer> parse(String key, Span span, String text) {
    try {
      return Optional.of(Integer.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      fault(span, key, "expected a whole number; was '" + text + "'");
      return Optional.empty();
    }
  }

  /** The texts of a list, or the one text that stands in its place; empty when absent. */
  public List<String> texts(String key) {
    YamlNode node = mapping.entries().get(key);
    if (node instanceof YamlNode.Scalar scalar) {
      return List.of(scalar.text());
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Scalar scalar) {
        texts.add(scalar.text());
      } else {
        fault(item.span(), key, "expected a list of texts");
      }
    }
    return List.copyOf(texts);
  }

  /** The lines of what {@link #texts} gives, from 1. */
  public List<Integer> linesOf(String key) {
    YamlNode node = mapping.entries().get(key);
    return node instanceof YamlNode.Sequence list
        ? list.items().stream()
            .filter(YamlNode.Scalar.class::isInstance)
            .map(item -> item.span().line())
            .toList()
        : node instanceof YamlNode.Scalar scalar ? List.of(scalar.span().line()) : List.of();
  }

  /** The mappings of a list; empty when absent. */
  public List<YamlFields> mappings(String key) {
    List<YamlFields> result = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Mapping inner) {
        result.add(new YamlFields(file, at(key) + "[" + result.size() + "]", inner, faults));
      } else {
        fault(item.span(), key, "expected a list of mappings");
      }
    }
    return List.copyOf(result);
  }

  private List<YamlNode> items(String key) {
    YamlNode node = mapping.entries().get(key);
    if (node == null || node instanceof YamlNode.Sequence) {
      return node == null ? List.of() : ((YamlNode.Sequence) node).items();
    }
    fault(node.span(), key, "expected a list");
    return List.of();
  }

  /** The fields of a mapping that may be there. */
  public Optional<YamlFields> mapping(String key) {
    YamlNode node = mapping.entries().get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (!(node instanceof YamlNode.Mapping)) {
      fault(node.span(), key, "expected a mapping of keys to values");
    }
    return Optional.of(new YamlFields(file, at(key), asMapping(node), faults));
  }

  /** The texts of a mapping, by key; empty when absent. */
  public SortedMap<String, String> textsByKey(String key) {
    SortedMap<String, String> texts = new TreeMap<>();
    mapping(key)
        .ifPresent(
            inner ->
                inner.keys().forEach(name -> inner.text(name).ifPresent(t -> texts.put(name, t))));
    return texts;
  }

  /** The numbers of a mapping, by key; empty when absent. */
  public SortedMap<String, Integer> numbersByKey(String key) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    mapping(key)
        .ifPresent(
            inner ->
                inner
                    .keys()
                    .forEach(name -> inner.number(name).ifPresent(n -> numbers.put(name, n))));
    return numbers;
  }

  /** The keys, in file order. */
  public List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  /** The line where the mapping begins, from 1. */
  public int line() {
    return mapping.span().line();
  }

  /** Where a key stands, as {@code file:line}. */
  public String place(String key) {
    return file + ":" + spanOf(key).line();
  }

  /** Records a fault at a key of this mapping. */
  public void fault(String key, String expected) {
    fault(spanOf(key), key, expected);
  }

  /** Records a fault at an item of a list of texts, or at the text that stands in its place. */
  public void fault(String key, int item, String expected) {
    List<Integer> lines = linesOf(key);
    String where = isList(key) ? at(key) + "[" + item + "]" : at(key);
    int line = item < lines.size() ? lines.get(item) : spanOf(key).line();
    faults.add(file + ":" + line + ": " + where + ": " + expected);
  }

  private boolean isList(String key) {
    return mapping.entries().get(key) instanceof YamlNode.Sequence;
  }

  private void fault(Span span, String key, String expected) {
    String where = at(key);
    faults.add(file + ":" + span.line() + ": " + (where.isEmpty() ? "" : where + ": ") + expected);
  }

  private Span spanOf(String key) {
    return mapping.keys().getOrDefault(key, mapping.span());
  }

  private String at(String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
  }
}
