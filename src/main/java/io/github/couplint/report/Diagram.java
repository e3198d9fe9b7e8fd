package io.github.couplint.report;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the edges that a change touches with Mermaid: introduced red, removed dotted. */
final class Diagram {
  /** More are no picture any more; Mermaid itself gives up at 500. */
  private static final int MOST_EDGES = 60;

  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();
  private final int leftOut;

  private Diagram(List<EdgeChange> changes, Set<EdgeChange> blocking) {
    changes.stream().limit(MOST_EDGES).forEach(change -> add(change, blocking.contains(change)));
    leftOut = changes.size() - lines.size();
  }

  /** The diagram of what the verdict touches; empty when there is no edge to draw. */
  static Optional<Diagram> of(Verdict verdict) {
    List<EdgeChange> changes = changes(verdict).toList();
    Set<EdgeChange> blocking =
        verdict.findings().stream()
            .filter(finding -> verdict.blocking().contains(finding.id()))
            .map(Finding::change)
            .collect(Collectors.toSet());
    return changes.isEmpty() ? Optional.empty() : Optional.of(new Diagram(changes, blocking));
  }

  /** How many edges it shows. */
  int edges() {
    return lines.size();
  }

  /** How many edges it does not show, to stay readable. */
  int leftOut() {
    return leftOut;
  }

  private static Stream<EdgeChange> changes(Verdict verdict) {
    return Stream.concat(
        verdict.findings().stream().map(Finding::change),
        verdict.credit().stream().filter(change -> change.what() == What.REMOVED));
  }

  private void add(EdgeChange change, boolean blocks) {
    Edge edge = change.coupling().edge();
    String from = node("component", edge.from(), "[", "]");
    String to = node(edge.to());
    String line = change.what() == What.REMOVED ? " -.->|" : " -->|";
    styles.add("  linkStyle " + lines.size() + " " + style(change.what(), blocks));
    lines.add("  " + from + line + MermaidText.quoted(edge.kind().id()) + "| " + to);
  }

  private String node(Target target) {
    String type = target.type().id();
    return switch (target.type()) {
      case COMPONENT -> node(type, target.name(), "[", "]");
      case DATASTORE -> node(type, target.name(), "[(", ")]");
      case CHANNEL -> node(type, target.name(), "([", "])");
      case VENDOR -> node(type, target.name(), "{{", "}}");
      case ROLE -> node(type, target.name(), ">", "]");
      case HOST -> node(type, target.name(), "[/", "/]");
      case UNKNOWN -> node(type, target.toString(), "(", ")");
    };
  }

  /** The id of a node, which is declared where it is first named. */
  private String node(String type, String name, String open, String close) {
    String key = type + " " + name;
    String known = nodes.get(key);
    if (known != null) {
      return known;
    }
    String id = "n" + nodes.size();
    nodes.put(key, id);
    return id + open + MermaidText.quoted(name) + close;
  }

  private static String style(What what, boolean blocks) {
    String colour =
        switch (what) {
          case INTRODUCED -> "#d1242f";
          case STRENGTHENED, WIDENED -> "#bf8700";
          case LOOSENED, REMOVED, CARRIED -> "#8c959f";
        };
    return "stroke:" + colour + ",stroke-width:" + (blocks ? "4px" : "2px");
  }

  /** The text for Mermaid. */
  String text() {
    return "flowchart LR\n" + String.join("\n", lines) + "\n" + String.join("\n", styles) + "\n";
  }
}
