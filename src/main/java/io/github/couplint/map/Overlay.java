package io.github.couplint.map;

import io.github.couplint.map.Chart.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays the map of base under the map of head. */
final class Overlay {
  private final SystemMap base;
  private final SystemMap head;
  private final SortedMap<Connection, Turn> turns = new TreeMap<>();
  private final List<Connection> removed = new ArrayList<>();

  Overlay(SystemMap base, SystemMap head) {
    this.base = Renamed.to(head, base);
    this.head = head;
  }

  Chart chart() {
    Map<List<String>, List<Connection>> before = byIdentity(base);
    Map<List<String>, List<Connection>> after = byIdentity(head);
    after.forEach((edge, lines) -> compare(before.getOrDefault(edge, List.of()), lines));
    before.forEach((edge, lines) -> removeUnless(after.containsKey(edge), lines));
    return new Chart(union(), Optional.of(base.at()), fates(), turns);
  }

  private static Map<List<String>, List<Connection>> byIdentity(SystemMap map) {
    return map.connections().stream()
        .collect(
            Collectors.groupingBy(
                line -> List.of(line.from(), line.to(), line.kind().id()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private void removeUnless(boolean present, List<Connection> lines) {
    if (!present) {
      lines.forEach(this::remove);
    }
  }

  /** Two lists of one edge; what runs through another channel than before is paired in order. */
  private void compare(List<Connection> before, List<Connection> after) {
    Map<String, Connection> known = byVia(before);
    Map<String, Connection> found = byVia(after);
    List<Connection> gone = before.stream().filter(c -> !found.containsKey(c.via())).toList();
    List<Connection> come = after.stream().filter(c -> !known.containsKey(c.via())).toList();
    before.forEach(
        line -> Optional.ofNullable(found.get(line.via())).ifPresent(now -> carry(line, now)));
    for (int i = 0; i < come.size(); i++) {
      turns.put(
          come.get(i),
          i < gone.size()
              ? new Turn(Fate.CHANGED, via(gone.get(i)))
              : new Turn(Fate.INTRODUCED, ""));
    }
    gone.stream().skip(come.size()).forEach(this::remove);
  }

  private static Map<String, Connection> byVia(List<Connection> lines) {
    Map<String, Connection> byVia = new HashMap<>();
    lines.forEach(line -> byVia.put(line.via(), line));
    return byVia;
  }

  private static String via(Connection connection) {
    return connection.via().isEmpty() ? "via nothing named" : "via " + connection.via();
  }

  private void carry(Connection before, Connection after) {
    if (before.confidence() != after.confidence()) {
      turns.put(after, new Turn(Fate.CHANGED, before.confidence().id()));
    } else if (before.style() != after.style()) {
      turns.put(after, new Turn(Fate.CHANGED, before.style().id()));
    }
  }

  private void remove(Connection connection) {
    removed.add(connection);
    turns.put(connection, new Turn(Fate.REMOVED, ""));
  }

  private SystemMap union() {
    Set<String> present = names(head);
    return new SystemMap(
        head.at(),
        joined(head.services(), base.services(), node -> !present.contains(node.name())),
        joined(head.externals(), base.externals(), node -> !present.contains(node.name())),
        Stream.concat(head.connections().stream(), removed.stream()).toList(),
        Stream.concat(head.gaps().stream(), base.gaps().stream()).toList());
  }

  private static <T> List<T> joined(List<T> all, List<T> more, Predicate<T> wanted) {
    return Stream.concat(all.stream(), more.stream().filter(wanted)).toList();
  }

  private SortedMap<String, Fate> fates() {
    Set<String> before = names(base);
    Set<String> after = names(head);
    SortedMap<String, Fate> fates = new TreeMap<>();
    after.stream()
        .filter(name -> !before.contains(name))
        .forEach(name -> fates.put(name, Fate.INTRODUCED));
    before.stream()
        .filter(name -> !after.contains(name))
        .forEach(name -> fates.put(name, Fate.REMOVED));
    return fates;
  }

  private static Set<String> names(SystemMap map) {
    return map.nodes().stream().map(Node::name).collect(Collectors.toSet());
  }
}
