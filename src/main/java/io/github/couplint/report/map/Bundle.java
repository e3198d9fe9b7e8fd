package io.github.couplint.report.map;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.map.Chart;
import io.github.couplint.map.Connection;
import io.github.couplint.map.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All connections from one node to another, which a drawing shows as one line. */
record Bundle(String from, String to, List<Connection> connections, Fate fate) {
  /** More channels than that are counted. */
  private static final int NAMED = 2;

  /** Ordered by ends. */
  static List<Bundle> of(Chart chart) {
    Map<List<String>, List<Connection>> byEnds = new LinkedHashMap<>();
    for (Connection line : chart.map().connections()) {
      byEnds.computeIfAbsent(List.of(line.from(), line.to()), e -> new ArrayList<>()).add(line);
    }
    return byEnds.entrySet().stream()
        .map(e -> new Bundle(e.getKey().get(0), e.getKey().get(1), e.getValue(), fate(chart, e)))
        .toList();
  }

  private static Fate fate(Chart chart, Map.Entry<List<String>, List<Connection>> entry) {
    Set<Fate> fates = entry.getValue().stream().map(chart::fate).collect(Collectors.toSet());
    return fates.size() == 1 ? fates.iterator().next() : Fate.CHANGED;
  }

  /** Kinds, with the channels where one is named: {@code publish orders, sync-http}. */
  String label() {
    SortedMap<Kind, SortedSet<String>> channels = new TreeMap<>();
    for (Connection line : connections) {
      channels.computeIfAbsent(line.kind(), k -> new TreeSet<>()).add(line.via());
    }
    return channels.entrySet().stream()
        .map(entry -> (entry.getKey().id() + " " + named(entry.getValue())).strip())
        .collect(Collectors.joining(", "));
  }

  private static String named(SortedSet<String> channels) {
    return channels.size() <= NAMED
        ? String.join(" ", channels).strip()
        : channels.size() + " channels";
  }

  /** Whether nothing of it is more than a guess by a name. */
  boolean isWeak() {
    return connections.stream().allMatch(line -> line.confidence() == Confidence.WEAK);
  }
}
