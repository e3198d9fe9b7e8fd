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
  /** More leaves than this come from aliases that repeat aliases. */
  private static final int MOST = 500_000;

  /**
   * The leaves of a tree in file order; empty mappings and lists have none.
   *
   * @throws YamlException when aliases make too many of them
   */
  public static List<YamlLeaf> of(YamlNode tree) throws YamlException {
    List<YamlLeaf> leaves = new ArrayList<>();
    collect("", tree, tree.span(), leaves);
    return List.copyOf(leaves);
  }

  private static void collect(String key, YamlNode node, Span from, List<YamlLeaf> leaves)
      throws YamlException {
    if (leaves.size() >= MOST) {
      throw new YamlException(node.span().line(), "too large once aliases are followed");
    }
    if (node instanceof YamlNode.Mapping mapping) {
      for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
        Span at = mapping.keys().getOrDefault(entry.getKey(), mapping.span());
        collect(below(key, entry.getKey()), entry.getValue(), at, leaves);
      }
    } else if (node instanceof YamlNode.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        YamlNode item = sequence.items().get(i);
        collect(key + "[" + i + "]", item, item.span(), leaves);
      }
    } else if (!key.isEmpty()) {
      leaves.add(new YamlLeaf(key, ((YamlNode.Scalar) node).text(), join(from, node.span())));
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
