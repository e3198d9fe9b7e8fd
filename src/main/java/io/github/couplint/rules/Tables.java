package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables that one component uses on one side of a change, store by store. */
public final class Tables {
  private final String component;
  private final SortedMap<Target, SortedMap<TableName, List<Evidence>>> byStore = new TreeMap<>();

  private Tables(String component) {
    this.component = component;
  }

  /**
   * The tables that places name, each in the stores that it may be in.
   *
   * @param tables places whose targets are the names of tables
   * @param connections places whose targets are stores
   * @param schema that holds where a name has none; empty when nothing tells
   */
  static Tables of(
      String component, List<Evidence> tables, List<Evidence> connections, String schema) {
    Tables found = new Tables(component);
    for (Evidence one : tables) {
      TableName.parse(one.target().orElseThrow().name())
          .ifPresent(name -> found.add(name.in(schema), one, stores(one, connections)));
    }
    return found;
  }

  /** The store that the same type connects to, else all that the component does. */
  private static SortedSet<Target> stores(Evidence one, List<Evidence> connections) {
    SortedSet<Target> near = new TreeSet<>();
    SortedSet<Target> all = new TreeSet<>();
    for (Evidence connection : connections) {
      Optional<Target> store = connection.target().filter(Stores::isIdentity);
      store.ifPresent(all::add);
      store.filter(s -> connection.user().equals(one.user())).ifPresent(near::add);
    }
    return near.isEmpty() ? all : near;
  }

  private void add(TableName name, Evidence one, SortedSet<Target> stores) {
    for (Target store : stores) {
      boolean sure = stores.size() == 1 && !Stores.isLocal(store);
      Evidence placed = one.to(store, sure ? Confidence.LIKELY : Confidence.WEAK);
      byStore
          .computeIfAbsent(store, s -> new TreeMap<>())
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(placed);
    }
  }

  /**
   * Tables that several components use: by store and by name, who else does.
   *
   * @param users of each table, without the component in question
   */
  public record Shared(SortedMap<Target, SortedMap<TableName, SortedSet<String>>> users) {
    static final Shared NONE = new Shared(new TreeMap<>());

    /** Each table alone. */
    public List<Shared> each() {
      List<Shared> each = new ArrayList<>();
      users.forEach(
          (store, tables) ->
              tables.forEach(
                  (name, others) ->
                      each.add(new Shared(new TreeMap<>(Map.of(store, one(name, others)))))));
      return each;
    }

    private static SortedMap<TableName, SortedSet<String>> one(
        TableName name, SortedSet<String> others) {
      SortedMap<TableName, SortedSet<String>> one = new TreeMap<>();
      one.put(name, others);
      return one;
    }

    /** The tables, by name. */
    public SortedSet<String> names() {
      SortedSet<String> names = new TreeSet<>();
      users.values().forEach(tables -> tables.keySet().forEach(t -> names.add(t.toString())));
      return names;
    }

    /** What is shared by either account. */
    public Shared and(Shared other) {
      SortedMap<Target, SortedMap<TableName, SortedSet<String>>> all = new TreeMap<>();
      for (Shared one : List.of(this, other)) {
        one.users.forEach(
            (store, tables) ->
                tables.forEach(
                    (name, users) ->
                        all.computeIfAbsent(store, s -> new TreeMap<>())
                            .computeIfAbsent(name, n -> new TreeSet<>())
                            .addAll(users)));
      }
      return new Shared(all);
    }
  }

  /** The tables that others use too, of the stores that these do. */
  Shared sharedWith(Collection<Tables> others) {
    SortedMap<Target, SortedMap<TableName, SortedSet<String>>> shared = new TreeMap<>();
    for (Tables other : others) {
      byStore.forEach(
          (store, tables) -> {
            Set<TableName> theirs = other.at(store).keySet();
            tables.keySet().stream()
                .filter(theirs::contains)
                .forEach(
                    name ->
                        shared
                            .computeIfAbsent(store, s -> new TreeMap<>())
                            .computeIfAbsent(name, n -> new TreeSet<>())
                            .add(other.component));
          });
    }
    return new Shared(shared);
  }

  private SortedMap<TableName, List<Evidence>> at(Target store) {
    return byStore.getOrDefault(store, new TreeMap<>());
  }

  /** One coupling for each store where this component uses a shared table. */
  List<Coupling> couplings(Shared shared, Rule rule) {
    List<Coupling> couplings = new ArrayList<>();
    shared
        .users()
        .forEach(
            (store, users) -> {
              SortedMap<TableName, SortedSet<String>> used = new TreeMap<>(users);
              used.keySet().retainAll(at(store).keySet());
              if (!used.isEmpty()) {
                couplings.add(coupling(store, used, rule));
              }
            });
    return couplings;
  }

  private Coupling coupling(
      Target store, SortedMap<TableName, SortedSet<String>> shared, Rule rule) {
    List<Evidence> places =
        at(store).entrySet().stream()
            .filter(e -> shared.containsKey(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .sorted(Comparator.comparing(Evidence::site))
            .toList();
    boolean writes =
        places.stream().anyMatch(p -> p.source().category().equals(TableEvidence.WRITE));
    SortedMap<String, String> traits = new TreeMap<>();
    traits.put("SHARED", reason(shared));
    return new Coupling(
        new Edge(component, store, Kind.SHARED_TABLE),
        rule.id(),
        places.get(0).source().name(),
        writes ? TableEvidence.WRITE : TableEvidence.READ,
        places.stream().map(Evidence::site).toList(),
        traits,
        places.stream().map(Evidence::confidence).max(Confidence::compareTo).orElseThrow());
  }

  private static String reason(SortedMap<TableName, SortedSet<String>> shared) {
    SortedMap<String, SortedSet<String>> byUsers = new TreeMap<>();
    shared.forEach(
        (name, users) ->
            byUsers
                .computeIfAbsent(String.join(", ", users), u -> new TreeSet<>())
                .add(name.toString()));
    List<String> phrases = new ArrayList<>();
    byUsers.forEach((users, names) -> phrases.add(some(names) + " also used by " + users));
    return String.join("; ", phrases);
  }

  /** Chosen by us: more names than these make no sentence. */
  private static String some(Set<String> names) {
    String few = String.join(", ", names.stream().limit(3).toList());
    return names.size() > 3 ? few + " and " + (names.size() - 3) + " more" : few;
  }
}
