package io.github.couplint;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.rules.Stores;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells what introduced edges meet in the rest of the system: a way back, a chain, another
 * component at the same store, what is decided about their ends. Other components are read only
 * when such an edge is there.
 */
final class Neighbours {
  /** A code for each component beyond a limit. */
  private static final List<String> STEPS = List.of("", "_2", "_3");

  /** Chosen by us: more names than these make no sentence. */
  private static final int MOST_NAMES = 12;

  private final Side head;
  private final Estate estate;
  private final Waiting waiting;
  private final Map<Kind, Map<Target, SortedSet<String>>> usersByKind = new EnumMap<>(Kind.class);

  Neighbours(Side head, Estate estate) {
    this.head = head;
    this.estate = estate;
    this.waiting = new Waiting(head);
  }

  /** The couplings of head with what is told of those that base does not have. */
  CouplingGraph tell(CouplingGraph before, CouplingGraph after) {
    Set<Edge> introduced = new TreeSet<>(after.couplings().keySet());
    introduced.removeAll(before.couplings().keySet());
    Map<String, SortedSet<String>> newPeers = new HashMap<>();
    introduced.stream()
        .filter(Waiting::isWaiting)
        .forEach(
            edge ->
                newPeers
                    .computeIfAbsent(edge.from(), name -> new TreeSet<>())
                    .add(edge.to().name()));
    List<Coupling> told = new ArrayList<>();
    for (Coupling coupling : after.couplings().values()) {
      SortedSet<String> peers = newPeers.getOrDefault(coupling.edge().from(), new TreeSet<>());
      told.add(introduced.contains(coupling.edge()) ? tell(coupling, peers) : coupling);
    }
    return CouplingGraph.of(told, after.gaps());
  }

  private Coupling tell(Coupling coupling, SortedSet<String> newPeers) {
    Edge edge = coupling.edge();
    SortedMap<String, String> traits = new TreeMap<>(coupling.traits());
    traits.putAll(estate.traits(coupling));
    if (edge.to().type() == Target.Type.DATASTORE && edge.kind() != Kind.SHARED_TABLE) {
      sharers(edge).ifPresent(names -> traits.put("SHARED", "also used by " + names));
    } else if (Waiting.isWaiting(edge)) {
      wait(edge, newPeers, traits);
    }
    return coupling.with(traits);
  }

  private void wait(Edge edge, SortedSet<String> newPeers, SortedMap<String, String> traits) {
    Optional<List<String>> loop = waiting.wayBack(edge);
    if (loop.isPresent()) {
      traits.put("CYCLE", "closing the loop " + row(loop.orElseThrow()));
    } else {
      List<String> chain = waiting.chain(edge, estate.limits().chain() + STEPS.size());
      code("CHAIN", chain.size() - estate.limits().chain())
          .ifPresent(code -> traits.put(code, "in the chain " + String.join(" -> ", chain)));
    }
    fanOut(edge.from(), newPeers.size(), traits);
  }

  private static String row(List<String> names) {
    int most = MOST_NAMES / 2;
    List<String> row = new ArrayList<>(names);
    if (names.size() > MOST_NAMES) {
      List<String> middle = row.subList(most, names.size() - most);
      String left = middle.size() + " more";
      middle.clear();
      row.add(most, left);
    }
    return String.join(" -> ", row);
  }

  private void fanOut(String component, int newPeers, SortedMap<String, String> traits) {
    int peers = waiting.calledBy(component).size();
    int beyond = peers - estate.limits().fanOut();
    int beyondNew = newPeers - estate.limits().newPeers();
    String reason =
        beyond > beyondNew
            ? "one of " + peers + " components that " + component + " waits for"
            : "one of " + newPeers + " components that the change makes " + component + " wait for";
    code("FANOUT", Math.max(beyond, beyondNew)).ifPresent(code -> traits.put(code, reason));
  }

  private static Optional<String> code(String family, int beyond) {
    return beyond <= 0
        ? Optional.empty()
        : Optional.of(family + STEPS.get(Math.min(beyond, STEPS.size()) - 1));
  }

  /** Who else is at a store; one that its address does not tell may be another one for each. */
  private Optional<String> sharers(Edge edge) {
    if (!Stores.isIdentity(edge.to())) {
      return Optional.empty();
    }
    SortedSet<String> users = users(edge.kind()).getOrDefault(edge.to(), new TreeSet<>());
    int others = users.contains(edge.from()) ? users.size() - 1 : users.size();
    return others == 0
        ? Optional.empty()
        : Optional.of(
            users.stream()
                    .filter(name -> !name.equals(edge.from()))
                    .limit(MOST_NAMES)
                    .collect(Collectors.joining(", "))
                + (others > MOST_NAMES ? " and " + (others - MOST_NAMES) + " more" : ""));
  }

  private Map<Target, SortedSet<String>> users(Kind kind) {
    Map<Target, SortedSet<String>> known = usersByKind.get(kind);
    if (known == null) {
      known = new HashMap<>();
      for (String name : head.names()) {
        for (Coupling coupling : head.couplings(name, kind::equals)) {
          known.computeIfAbsent(coupling.edge().to(), to -> new TreeSet<>()).add(name);
        }
      }
      usersByKind.put(kind, known);
    }
    return known;
  }
}
