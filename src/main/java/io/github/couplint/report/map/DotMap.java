package io.github.couplint.report.map;

import io.github.couplint.map.Chart;
import io.github.couplint.map.Fate;
import io.github.couplint.map.Node;
import io.github.couplint.report.Visible;

/** A map in Graphviz's language, one arrow for each pair of nodes. */
public final class DotMap {
  private static final int LONGEST = 60;

  private DotMap() {}

  public static String of(Chart chart) {
    StringBuilder text = new StringBuilder("digraph couplint {\n");
    text.append("  graph [rankdir=LR, fontname=\"sans-serif\"];\n");
    text.append("  node [fontname=\"sans-serif\", shape=box, style=rounded];\n");
    text.append("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    chart.map().nodes().forEach(node -> text.append(node(chart, node)));
    Bundle.of(chart).forEach(bundle -> text.append(arrow(bundle)));
    return text.append("}\n").toString();
  }

  private static String node(Chart chart, Node node) {
    return "  %s [label=%s, shape=%s, tooltip=%s%s];\n"
        .formatted(
            quoted(node.name()),
            quoted(Visible.line(node.name(), LONGEST)),
            shape(node),
            quoted(node.kind().id()),
            colour(chart.fate(node)));
  }

  private static String shape(Node node) {
    return switch (node.kind()) {
      case SERVICE, CONFIG, DISCOVERY, TRACING, LOGGING, MONITORING, ADMIN, AUTH -> "box";
      case GATEWAY, WEBSERVER -> "trapezium";
      case DATABASE, CACHE, CONFIGREPO -> "cylinder";
      case BROKER -> "cds";
      case VENDOR, WEBSITE, MAIL -> "hexagon";
      case USER -> "circle";
      case LIBRARY -> "component";
    };
  }

  private static String arrow(Bundle bundle) {
    boolean dashed = bundle.fate() == Fate.REMOVED || bundle.isWeak();
    return "  %s -> %s [label=%s%s%s];\n"
        .formatted(
            quoted(bundle.from()),
            quoted(bundle.to()),
            quoted(Visible.line(bundle.label(), LONGEST)),
            dashed ? ", style=dashed" : "",
            colour(bundle.fate()));
  }

  private static String colour(Fate fate) {
    return switch (fate) {
      case INTRODUCED -> ", color=\"#d1242f\", penwidth=2";
      case CHANGED -> ", color=\"#bf8700\", penwidth=2";
      case REMOVED -> ", color=\"#8c959f\", fontcolor=\"#8c959f\"";
      case CARRIED -> "";
    };
  }

  /** A backslash would begin an escape of labels, such as {@code \N}. */
  private static String quoted(String text) {
    return '"' + Visible.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
