package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The roles, permissions and scopes that one component checks for on one side of a change by names
 * of its own.
 */
public final class Roles {
  private final String component;
  private final SortedMap<Target, List<Evidence>> byRole = new TreeMap<>();

  private Roles(String component) {
    this.component = component;
  }

  static Roles of(String component, List<Evidence> checks) {
    Roles roles = new Roles(component);
    checks.stream()
        .sorted(Comparator.comparing(Evidence::site))
        .forEach(
            check ->
                roles
                    .byRole
                    .computeIfAbsent(check.target().orElseThrow(), role -> new ArrayList<>())
                    .add(check));
    return roles;
  }

  /** Whether it checks for none. */
  public boolean isEmpty() {
    return byRole.isEmpty();
  }

  /** The names of those who check, by role. */
  public static Map<Target, SortedSet<String>> checkers(Collection<Roles> all) {
    Map<Target, SortedSet<String>> checkers = new HashMap<>();
    for (Roles one : all) {
      for (Target role : one.byRole.keySet()) {
        checkers.computeIfAbsent(role, r -> new TreeSet<>()).add(one.component);
      }
    }
    return checkers;
  }

  /** The roles that others check for too, each with the names of these, ordered. */
  public SortedMap<Target, SortedSet<String>> sharedWith(Map<Target, SortedSet<String>> checkers) {
    SortedMap<Target, SortedSet<String>> shared = new TreeMap<>();
    for (Target role : byRole.keySet()) {
      SortedSet<String> others = new TreeSet<>(checkers.getOrDefault(role, new TreeSet<>()));
      others.remove(component);
      if (!others.isEmpty()) {
        shared.put(role, others);
      }
    }
    return Collections.unmodifiableSortedMap(shared);
  }

  /**
   * One coupling for each shared role that this component checks for.
   *
   * @param shared who else does, by role
   */
  List<Coupling> couplings(SortedMap<Target, SortedSet<String>> shared, Rule rule) {
    List<Coupling> couplings = new ArrayList<>();
    shared.forEach(
        (role, others) -> {
          List<Evidence> checks = byRole.getOrDefault(role, List.of());
          if (!checks.isEmpty()) {
            couplings.add(coupling(role, checks, others, rule));
          }
        });
    return couplings;
  }

  private Coupling coupling(
      Target role, List<Evidence> checks, SortedSet<String> others, Rule rule) {
    SortedMap<String, String> traits = new TreeMap<>();
    traits.put("SHARED_ROLE", "also checked by " + some(others));
    return new Coupling(
        new Edge(component, role, Kind.SHARED_ROLE),
        rule.id(),
        checks.get(0).source().name(),
        "",
        checks.stream().map(Evidence::site).toList(),
        traits,
        Confidence.LIKELY);
  }

  /** Chosen by us: more names than these make no sentence. */
  private static String some(SortedSet<String> names) {
    String few = String.join(", ", names.stream().limit(3).toList());
    return names.size() > 3 ? few + " and " + (names.size() - 3) + " more" : few;
  }
}
