package io.github.couplint.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the services that depend on each other in a circle. What runs through a broker, a store or
 * wiring that all share closes none.
 */
public final class Cycles {
  private final SortedMap<String, SortedSet<String>> next;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> isOpen = new HashSet<>();
  private final List<List<String>> found = new ArrayList<>();

  private Cycles(SortedMap<String, SortedSet<String>> next) {
    this.next = next;
  }

  /** One step of the search: a node, and the neighbours that are still to be looked at. */
  private record Step(String node, Iterator<String> rest) {}

  /** Groups of at least two services, each reachable from each; ordered, as are the names. */
  public static List<List<String>> of(SystemMap map) {
    Cycles cycles = new Cycles(calls(map));
    cycles.next.keySet().forEach(cycles::search);
    return cycles.found.stream()
        .filter(group -> group.size() > 1)
        .sorted(Comparator.comparing(group -> group.get(0)))
        .toList();
  }

  private static SortedMap<String, SortedSet<String>> calls(SystemMap map) {
    Set<String> services =
        map.services().stream()
            .filter(service -> !service.kind().isInfrastructure())
            .filter(service -> service.kind() != NodeKind.BROKER)
            .map(Service::name)
            .collect(Collectors.toSet());
    SortedMap<String, SortedSet<String>> next = new TreeMap<>();
    services.forEach(name -> next.put(name, new TreeSet<>()));
    for (Connection line : map.connections()) {
      if (services.contains(line.from()) && services.contains(line.to())) {
        next.getOrDefault(line.from(), new TreeSet<>()).add(line.to());
      }
    }
    return next;
  }

  /** Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972), on a heap. */
  private void search(String start) {
    if (numbers.containsKey(start)) {
      return;
    }
    Deque<Step> path = new ArrayDeque<>();
    path.push(begin(start));
    while (!path.isEmpty()) {
      Step step = path.peek();
      if (step.rest().hasNext()) {
        look(step.node(), step.rest().next(), path);
      } else {
        path.pop();
        end(step.node());
        if (!path.isEmpty()) {
          lowest.merge(path.peek().node(), lowest.getOrDefault(step.node(), 0), Math::min);
        }
      }
    }
  }

  private Step begin(String node) {
    lowest.put(node, numbers.size());
    numbers.put(node, numbers.size());
    open.push(node);
    isOpen.add(node);
    return new Step(node, next.getOrDefault(node, new TreeSet<>()).iterator());
  }

  private void look(String from, String to, Deque<Step> path) {
    Integer number = numbers.get(to);
    if (number == null) {
      path.push(begin(to));
    } else if (isOpen.contains(to)) {
      lowest.merge(from, number, Math::min);
    }
  }

  private void end(String node) {
    if (!numbers.getOrDefault(node, 0).equals(lowest.get(node))) {
      return;
    }
    SortedSet<String> group = new TreeSet<>();
    String last;
    do {
      last = open.pop();
      isOpen.remove(last);
      group.add(last);
    } while (!last.equals(node));
    found.add(List.copyOf(group));
  }
}
