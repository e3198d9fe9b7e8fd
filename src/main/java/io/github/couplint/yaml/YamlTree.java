package io.github.couplint.yaml;

import io.github.couplint.change.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
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
  private static final int MOST_NODES = 1_000_000;

  private static final int DEEPEST = 200;

  private final Lines lines;
  private final UnaryOperator<String> scalars;
  private final boolean strict;

  /** What an anchor stands for is made once; trees never change, so that aliases can share it. */
  private final IdentityHashMap<Node, Made> made = new IdentityHashMap<>();

  private int merged;

  /**
   * A tree with its measures once aliases are followed.
   *
   * @param height of a scalar 1
   * @param size how many nodes
   */
  private record Made(YamlNode tree, int height, long size) {}

  private YamlTree(Lines lines, UnaryOperator<String> scalars, boolean strict) {
    this.lines = lines;
    this.scalars = scalars;
    this.strict = strict;
  }

  /**
   * The documents of a file, in order; empty documents are left out.
   *
   * @throws YamlException when it is not YAML, or nests or repeats itself without end
   */
  public static List<YamlNode> parse(String text) throws YamlException {
    return parse(text, UnaryOperator.identity(), false);
  }

  /**
   * The documents of a file that people write for us, where a key that stands twice is a slip.
   *
   * @throws YamlException as {@link #parse} does, and for such a key
   */
  public static List<YamlNode> parseStrictly(String text) throws YamlException {
    return parse(text, UnaryOperator.identity(), true);
  }

  /**
   * The documents of a template, whose actions and {@code @placeholders@} stay in the texts of the
   * scalars as written; lines of nothing but actions read as empty.
   *
   * @throws YamlException when it is not YAML even so
   */
  public static List<YamlNode> parseTemplate(String text) throws YamlException {
    return parse(Template.mask(text), Template::unmask, false);
  }

  /** The line of a key, found by the keys that lead to it; empty when it is not there. */
  public static Optional<Integer> lineOf(String text, List<String> keys) {
    try {
      Optional<YamlNode> node = parse(text).stream().findFirst();
      Optional<Integer> line = Optional.empty();
      for (String key : keys) {
        if (node.isPresent() && node.orElseThrow() instanceof YamlNode.Sequence list) {
          node = item(list, key);
          line = node.map(item -> item.span().line());
          continue;
        }
        if (node.isEmpty() || !(node.orElseThrow() instanceof YamlNode.Mapping mapping)) {
          return Optional.empty();
        }
        line = Optional.ofNullable(mapping.keys().get(key)).map(Span::line);
        node = Optional.ofNullable(mapping.entries().get(key));
      }
      return node.isEmpty() ? Optional.empty() : line;
    } catch (YamlException e) {
      return Optional.empty();
    }
  }

  private static Optional<YamlNode> item(YamlNode.Sequence list, String number) {
    return number.matches("[0-9]{1,6}")
        ? list.items().stream().skip(Integer.parseInt(number)).findFirst()
        : Optional.empty();
  }

  private static List<YamlNode> parse(String text, UnaryOperator<String> scalars, boolean strict)
      throws YamlException {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(64 * 1024 * 1024);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(1000);
    StreamReader reader = new StreamReader(new StringReader(text));
    Composer composer = new Composer(new ParserImpl(reader, limits), new Resolver(), limits);
    Lines lines = new Lines(text);
    try {
      List<YamlNode> documents = new ArrayList<>();
      while (composer.checkNode()) {
        documents.add(new YamlTree(lines, scalars, strict).tree(composer.getNode(), 0).tree());
      }
      return List.copyOf(documents);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new YamlException(line, scalars.apply(String.valueOf(e.getProblem())));
    } catch (YAMLException e) {
      throw new YamlException(1, firstLine(String.valueOf(e.getMessage())));
    } catch (NumberFormatException e) {
      throw new YamlException(
          reader.getLine() + 1, "an escape such as \\x or \\u without its digits");
    } catch (IllegalArgumentException e) { // of a tag, which the parser does not check itself
      throw new YamlException(reader.getLine() + 1, firstLine(String.valueOf(e.getMessage())));
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private Made tree(Node node, int depth) throws YamlException {
    Made known = made.get(node);
    if (known != null) {
      return known;
    }
    if (depth > DEEPEST) {
      throw new YamlException(line(node), "nested too deep, or in itself");
    }
    Made tree = make(node, depth);
    if (tree.height() > DEEPEST || tree.size() > MOST_NODES) {
      throw new YamlException(line(node), "too deep or too large once aliases are followed");
    }
    made.put(node, tree);
    return tree;
  }

  private Made make(Node node, int depth) throws YamlException {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, depth);
    }
    if (node instanceof SequenceNode sequence) {
      return sequence(sequence, depth);
    }
    ScalarNode scalar = (ScalarNode) node;
    String text = Tag.NULL.equals(scalar.getTag()) ? "" : scalars.apply(scalar.getValue());
    return new Made(new YamlNode.Scalar(text, span(scalar)), 1, 1);
  }

  private Made sequence(SequenceNode node, int depth) throws YamlException {
    List<YamlNode> items = new ArrayList<>();
    int end = line(node);
    int height = 0;
    long size = 1;
    for (Node part : node.getValue()) {
      Made item = tree(part, depth + 1);
      items.add(item.tree());
      end = Math.max(end, item.tree().span().endLine());
      height = Math.max(height, item.height());
      size += item.size();
    }
    YamlNode tree = new YamlNode.Sequence(items, span(node, node.getFlowStyle(), end));
    return new Made(tree, height + 1, size);
  }

  private Made mapping(MappingNode node, int depth) throws YamlException {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    Set<String> own = new HashSet<>(); // without those that a merge brings
    int end = line(node);
    int height = 0;
    long size = 1;
    for (NodeTuple tuple : node.getValue()) {
      Made value = tree(tuple.getValueNode(), depth + 1);
      height = Math.max(height, value.height());
      size += value.size();
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        continue; // a list or mapping as key has no name that anything here could ask for
      }
      Span keySpan = span(key);
      end = Math.max(end, Math.max(keySpan.endLine(), value.tree().span().endLine()));
      if (Tag.MERGE.equals(key.getTag())) {
        merge(value.tree(), entries, keys);
      } else {
        String name = scalars.apply(key.getValue());
        if (!own.add(name) && strict) {
          throw new YamlException(keySpan.line(), "the key '%s' stands twice".formatted(name));
        }
        entries.put(name, value.tree());
        keys.put(name, keySpan);
      }
    }
    YamlNode tree = new YamlNode.Mapping(entries, keys, span(node, node.getFlowStyle(), end));
    return new Made(tree, height + 1, size);
  }

  private void merge(YamlNode source, Map<String, YamlNode> entries, Map<String, Span> keys)
      throws YamlException {
    if (source instanceof YamlNode.Sequence several) {
      for (YamlNode one : several.items()) {
        merge(one, entries, keys);
      }
    } else if (source instanceof YamlNode.Mapping mapping) {
      merged += mapping.entries().size();
      if (merged > MOST_NODES) {
        throw new YamlException(source.span().line(), "too large once merges are followed");
      }
      mapping.entries().forEach(entries::putIfAbsent);
      mapping.keys().forEach(keys::putIfAbsent);
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** A block ends with its last part; its own end mark is where the next thing starts. */
  private static Span span(Node node, DumperOptions.FlowStyle style, int lastPart) {
    int end = style == DumperOptions.FlowStyle.FLOW ? node.getEndMark().getLine() + 1 : lastPart;
    return new Span(line(node), column(node), Math.max(line(node), end));
  }

  private Span span(ScalarNode node) {
    Mark end = node.getEndMark();
    int last = end.getColumn() == 0 ? lines.lastFilled(end.getLine()) : end.getLine() + 1;
    return new Span(line(node), column(node), Math.max(line(node), last));
  }

  private static int column(Node node) {
    return node.getStartMark().getColumn() + 1;
  }
}
