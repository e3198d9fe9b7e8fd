package io.github.couplint.report.map;

import io.github.couplint.map.Chart;
import io.github.couplint.map.Fate;
import io.github.couplint.map.SystemMap;
import java.util.ArrayList;
import java.util.List;

/** What a map comes to, in a line of plain text. */
final class Balance {
  private Balance() {}

  /** {@code 6 services, 1 external, 23 connections}. */
  static String sizes(SystemMap map) {
    return String.join(
        ", ",
        counted(map.services().size(), "service"),
        counted(map.externals().size(), "external"),
        counted(map.connections().size(), "connection"));
  }

  /** {@code 2 connections introduced, 1 removed; 1 node introduced}. */
  static String changes(Chart chart) {
    List<String> nodes = new ArrayList<>();
    List<String> connections = new ArrayList<>();
    for (Fate fate : List.of(Fate.INTRODUCED, Fate.REMOVED, Fate.CHANGED)) {
      add(nodes, chart.nodesOf(fate), "node", fate);
      add(connections, chart.connectionsOf(fate), "connection", fate);
    }
    List<String> parts = new ArrayList<>();
    for (List<String> part : List.of(connections, nodes)) {
      if (!part.isEmpty()) {
        parts.add(String.join(", ", part));
      }
    }
    return parts.isEmpty() ? "nothing changed" : String.join("; ", parts);
  }

  private static void add(List<String> parts, long count, String noun, Fate fate) {
    if (count > 0) {
      parts.add((parts.isEmpty() ? counted(count, noun) : count) + " " + fate.id());
    }
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
