package io.github.couplint.policy;

import io.github.couplint.coupling.Edge;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlFields;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlText;
import io.github.couplint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The couplings that were there when a team began, {@code .couplint/baseline.yml}: what is listed
 * warns and never blocks.
 *
 * @param edges as {@link Edge#toString} writes them, sorted
 */
public record Baseline(SortedSet<String> edges) {
  /** Where there is no baseline. */
  public static final Baseline EMPTY = new Baseline(Collections.emptySortedSet());

  public Baseline {
    edges = Collections.unmodifiableSortedSet(new TreeSet<>(edges));
  }

  /** The baseline of those edges. */
  public static Baseline of(Collection<Edge> edges) {
    return new Baseline(
        edges.stream().map(Edge::toString).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Reads the text of a baseline; its name stands in the faults. */
  public static Checked<Baseline> parse(String file, String text) {
    List<String> faults = new ArrayList<>();
    SortedSet<String> edges = new TreeSet<>();
    try {
      for (YamlNode document : YamlTree.parseStrictly(text)) {
        YamlFields root = YamlFields.of(file, document, faults).only("version", "edges");
        ConfigReader.checkVersion(root);
        edges.addAll(root.texts("edges"));
      }
    } catch (YamlException e) {
      faults.add(file + ":" + e.line() + ": not YAML: " + e.getMessage());
    }
    return faults.isEmpty()
        ? new Checked.Valid<>(new Baseline(edges))
        : new Checked.Invalid<>(faults);
  }

  public boolean has(Edge edge) {
    return edges.contains(edge.toString());
  }

  /** The text of the file: a line for each edge, no line numbers, no dates. */
  public String text() {
    return "# Couplings that were there when Couplint came; `couplint baseline --prune` takes out what is gone.\n"
        + "version: 1\n"
        + (edges.isEmpty() ? "edges: []\n" : "edges:\n")
        + edges.stream()
            .map(edge -> "  - " + YamlText.quoted(edge) + "\n")
            .collect(Collectors.joining());
  }
}
