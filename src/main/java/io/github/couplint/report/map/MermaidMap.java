package io.github.couplint.report.map;

import io.github.couplint.map.Chart;
import io.github.couplint.map.Fate;
import io.github.couplint.map.Node;
import io.github.couplint.report.MermaidText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A map as a Mermaid flow chart, one line for each pair of nodes. */
public final class MermaidMap {
  /** Mermaid draws no more (its setting {@code maxEdges}). */
  private static final int MOST_LINES = 500;

  /** Mermaid reads no more characters (its setting {@code maxTextSize}), less what styles take. */
  private static final int LONGEST = 45_000;

  private final Chart chart;
  private final Map<String, String> ids = new HashMap<>();
  private final StringBuilder text = new StringBuilder("flowchart LR\n");
  private final List<String> styles = new ArrayList<>();

  private MermaidMap(Chart chart) {
    this.chart = chart;
  }

  /** The diagram; what it leaves out to be drawn at all stands in a comment at its end. */
  public static String of(Chart chart) {
    return new MermaidMap(chart).drawn();
  }

  private String drawn() {
    chart.map().nodes().forEach(this::add);
    List<Bundle> bundles = Bundle.of(chart);
    int shown = 0;
    while (shown < bundles.size() && shown < MOST_LINES && text.length() < LONGEST) {
      add(bundles.get(shown), shown);
      shown++;
    }
    styles.forEach(style -> text.append("  ").append(style).append('\n'));
    if (shown < bundles.size()) {
      text.append("%% ").append(bundles.size() - shown).append(" more lines are left out\n");
    }
    return text.toString();
  }

  private void add(Node node) {
    String id = "n" + ids.size();
    ids.put(node.name(), id);
    text.append("  ").append(id).append(shape(node)).append('\n');
    if (chart.fate(node) != Fate.CARRIED) {
      styles.add("style " + id + " " + stroke(chart.fate(node)));
    }
  }

  private static String shape(Node node) {
    String label = MermaidText.quoted(node.name());
    return switch (node.kind()) {
      case SERVICE, CONFIG, DISCOVERY, TRACING, LOGGING, MONITORING, ADMIN, AUTH ->
          "[" + label + "]";
      case GATEWAY, WEBSERVER -> "[/" + label + "\\]";
      case DATABASE, CACHE, CONFIGREPO -> "[(" + label + ")]";
      case BROKER -> "([" + label + "])";
      case VENDOR, WEBSITE, MAIL -> "{{" + label + "}}";
      case USER -> "((" + label + "))";
      case LIBRARY -> "[[" + label + "]]";
    };
  }

  private void add(Bundle bundle, int number) {
    boolean dashed = bundle.fate() == Fate.REMOVED || bundle.isWeak();
    text.append("  ").append(ids.get(bundle.from())).append(dashed ? " -.->|" : " -->|");
    text.append(MermaidText.quoted(bundle.label())).append("| ");
    text.append(ids.get(bundle.to())).append('\n');
    if (bundle.fate() != Fate.CARRIED) {
      styles.add("linkStyle " + number + " " + stroke(bundle.fate()));
    }
  }

  private static String stroke(Fate fate) {
    return switch (fate) {
      case INTRODUCED -> "stroke:#d1242f,stroke-width:3px";
      case CHANGED -> "stroke:#bf8700,stroke-width:2px";
      case REMOVED -> "stroke:#8c959f,stroke-width:2px,stroke-dasharray:4";
      case CARRIED -> "";
    };
  }
}
