package io.github.couplint.yaml;

import io.github.couplint.change.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML text; objects are never made from it. */
public final class YamlTree {
  /** More nodes than this, aliases counted each time, and the document counts as hostile. */
  private static final int MOST_NODES = 2_000_000;

  private int nodes;

  private YamlTree() {}

  /**
   * The documents of a file, in order; empty documents are left out.
   *
   * @throws YamlException when it is not YAML, or nests or repeats itself without end
   */
  public static List<YamlNode> parse(String text) throws YamlException {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(64 * 1024 * 1024);
    limits.setNestingDepthLimit(200);
    limits.setMaxAliasesForCollections(1000);
    Composer composer =
        new Composer(
            new ParserImpl(new StreamReader(new StringReader(text)), limits),
            new Resolver(),
            limits);
    try {
      List<YamlNode> documents = new ArrayList<>();
      while (composer.checkNode()) {
        documents.add(new YamlTree().tree(composer.getNode(), 0));
      }
      return List.copyOf(documents);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new YamlException(line, String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw new YamlException(1, String.valueOf(e.getMessage()));
    }
  }

  private YamlNode tree(Node node, int depth) throws YamlException {
    if (++nodes > MOST_NODES || depth > 200) {
      throw new YamlException(span(node).line(), "too deep or too large once aliases are followed");
    }
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, depth);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(tree(item, depth + 1));
      }
      return new YamlNode.Sequence(items, span(node));
    }
    ScalarNode scalar = (ScalarNode) node;
    return new YamlNode.Scalar(
        Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue(), span(node));
  }

  private YamlNode mapping(MappingNode node, int depth) throws YamlException {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      YamlNode value = tree(tuple.getValueNode(), depth + 1);
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        continue; // a list or mapping as key has no name that anything here could ask for
      }
      if (Tag.MERGE.equals(key.getTag())) {
        merge(value, entries, keys);
      } else {
        entries.put(key.getValue(), value);
        keys.put(key.getValue(), span(key));
      }
    }
    return new YamlNode.Mapping(entries, keys, span(node));
  }

  private static void merge(
      YamlNode source, Map<String, YamlNode> entries, Map<String, Span> keys) {
    if (source instanceof YamlNode.Sequence several) {
      several.items().forEach(one -> merge(one, entries, keys));
    } else if (source instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entries::putIfAbsent);
      mapping.keys().forEach(keys::putIfAbsent);
    }
  }

  private static Span span(Node node) {
    int line = node.getStartMark().getLine() + 1;
    int end = node.getEndMark() == null ? line : node.getEndMark().getLine() + 1;
    return new Span(line, node.getStartMark().getColumn() + 1, Math.max(line, end));
  }
}
