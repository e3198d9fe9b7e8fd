package io.github.couplint.yaml;

import io.github.couplint.change.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A scalar of a document, with the way to it.
 *
 * @param key the keys on the way joined by dots, elements of lists as {@code [n]}
 * @param span from the key to the end of the value
 */
public record YamlLeaf(String key, String text, Span span) {
  /** Keys of more characters than this, all together, come from long ways to many leaves. */
  private static final int MOST_CHARACTERS = 100_000_000;

  /**
   * The leaves of a tree in file order; empty mappings and lists have none.
   *
   * @throws YamlException when their keys are too long, all together
   */
  public static List<YamlLeaf> of(YamlNode tree) throws YamlException {
    Collector collector = new Collector();
    collector.collect("", tree, tree.span());
    return List.copyOf(collector.leaves);
  }

  private static final class Collector {
    private final List<YamlLeaf> leaves = new ArrayList<>();
    private int characters;

    void collect(String key, YamlNode node, Span from) throws YamlException {
      characters += key.length();
      if (characters > MOST_CHARACTERS) {
        throw new YamlException(node.span().line(), "too large with all keys in full");
      }
      if (node instanceof YamlNode.Mapping mapping) {
        for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
          Span at = mapping.keys().getOrDefault(entry.getKey(), mapping.span());
          collect(below(key, entry.getKey()), entry.getValue(), at);
        }
      } else if (node instanceof YamlNode.Sequence sequence) {
        for (int i = 0; i < sequence.items().size(); i++) {
          YamlNode item = sequence.items().get(i);
          collect(key + "[" + i + "]", item, item.span());
        }
      } else if (!key.isEmpty()) {
        leaves.add(new YamlLeaf(key, ((YamlNode.Scalar) node).text(), join(from, node.span())));
      }
    }
  }

  private static String below(String key, String part) {
    return key.isEmpty() || part.startsWith("[") ? key + part : key + "." + part;
  }

  /** A value that an alias stands for lies elsewhere; then the key alone is the place. */
  private static Span join(Span key, Span value) {
    boolean follows = value.line() >= key.line();
    return new Span(key.line(), key.column(), follows ? value.endLine() : key.endLine());
  }
}
