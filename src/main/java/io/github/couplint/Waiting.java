package io.github.couplint;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components of one side as those who wait for each other; each is read when it is met. */
final class Waiting {
  /** Chosen by us: a search for a longest way may not take longer than reading did. */
  private static final int MOST_STEPS = 10_000;

  private final Side side;
  private final Map<String, SortedSet<String>> called = new HashMap<>();
  private @Nullable Map<String, SortedSet<String>> callers;

  Waiting(Side side) {
    this.side = side;
  }

  /** Whether one component waits for another in it. */
  static boolean isWaiting(Edge edge) {
    return edge.kind().isSynchronous() && edge.to().type() == Target.Type.COMPONENT;
  }

  SortedSet<String> calledBy(String component) {
    SortedSet<String> known = called.get(component);
    if (known == null) {
      known =
          side.couplings(component, Kind::isSynchronous).stream()
              .map(Coupling::edge)
              .filter(Waiting::isWaiting)
              .map(edge -> edge.to().name())
              .collect(Collectors.toCollection(TreeSet::new));
      called.put(component, known);
    }
    return known;
  }

  private SortedSet<String> callersOf(String component) {
    Map<String, SortedSet<String>> known = callers;
    if (known == null) {
      known = new HashMap<>();
      for (String name : side.names()) {
        for (String peer : calledBy(name)) {
          known.computeIfAbsent(peer, p -> new TreeSet<>()).add(name);
        }
      }
      callers = known;
    }
    return known.getOrDefault(component, new TreeSet<>());
  }

  /** The shortest loop of calls that begins with the edge, if there is one. */
  Optional<List<String>> wayBack(Edge edge) {
    String start = edge.to().name();
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && !cameFrom.containsKey(edge.from())) {
      String at = open.removeFirst();
      for (String next : calledBy(at)) {
        if (!next.equals(start) && cameFrom.putIfAbsent(next, at) == null) {
          open.addLast(next);
        }
      }
    }
    return cameFrom.containsKey(edge.from()) ? Optional.of(loop(edge, cameFrom)) : Optional.empty();
  }

  private static List<String> loop(Edge edge, Map<String, String> cameFrom) {
    Deque<String> loop = new ArrayDeque<>(List.of(edge.from()));
    String at = edge.from();
    while (!at.equals(edge.to().name())) {
      at = cameFrom.getOrDefault(at, edge.to().name());
      loop.addFirst(at);
    }
    loop.addFirst(edge.from());
    return List.copyOf(loop);
  }

  /** The longest row of components that wait for each other through the edge, up to a length. */
  List<String> chain(Edge edge, int longest) {
    List<String> down = new Search(this::calledBy, longest - 1).from(edge.to().name());
    int left = Math.max(1, longest - down.size());
    List<String> up = new Search(this::callersOf, left).from(edge.from());
    List<String> chain = new ArrayList<>();
    up.forEach(name -> chain.add(0, name));
    chain.addAll(down);
    return chain;
  }

  /** A search for the longest way that meets nobody twice. */
  private static final class Search {
    private final Function<String, SortedSet<String>> next;
    private final int longest;
    private final Set<String> onWay = new HashSet<>();
    private int steps;

    Search(Function<String, SortedSet<String>> next, int longest) {
      this.next = next;
      this.longest = longest;
    }

    List<String> from(String start) {
      return from(start, 1);
    }

    private List<String> from(String at, int length) {
      List<String> best = List.of();
      onWay.add(at);
      for (String peer : length < longest ? next.apply(at) : new TreeSet<String>()) {
        if (best.size() < longest - length && steps++ < MOST_STEPS && !onWay.contains(peer)) {
          List<String> way = from(peer, length + 1);
          best = way.size() > best.size() ? way : best;
        }
      }
      onWay.remove(at);
      List<String> whole = new ArrayList<>(List.of(at));
      whole.addAll(best);
      return whole;
    }
  }
}
