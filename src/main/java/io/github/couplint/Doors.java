package io.github.couplint;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Site;
import io.github.couplint.delta.EdgeChange;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Knows the types through which components reach their targets.
 *
 * @param base the couplings before the change
 * @param ports the interface that a component's type implements as a port, if it does
 */
record Doors(CouplingGraph base, BiFunction<String, String, Optional<String>> ports) {
  /**
   * The one type of the same component that alone reached the target, by its simple name or that of
   * the port behind which it does; empty when there was none or several, or when no other type goes
   * there itself by this change.
   */
  Optional<String> door(EdgeChange change) {
    SortedSet<String> direct = new TreeSet<>();
    base.couplings().values().stream()
        .filter(coupling -> leadsAlike(coupling, change.coupling()))
        .forEach(coupling -> direct.addAll(direct(coupling)));
    boolean goesAround =
        direct.size() == 1
            && direct(change.coupling()).stream()
                .anyMatch(user -> change.newUsers().contains(user) && !direct.contains(user));
    return goesAround
        ? Optional.of(simple(port(change, direct.first()).orElse(direct.first())))
        : Optional.empty();
  }

  private Optional<String> port(EdgeChange change, String door) {
    return ports.apply(change.coupling().edge().from(), door);
  }

  private static boolean leadsAlike(Coupling one, Coupling other) {
    return one.edge().from().equals(other.edge().from())
        && one.edge().to().equals(other.edge().to());
  }

  /** The types that reach it themselves, not by a helper; test code does not count. */
  private static SortedSet<String> direct(Coupling coupling) {
    SortedSet<String> users = new TreeSet<>();
    coupling.sites().stream()
        .filter(site -> !site.isIndirect() && !site.user().isEmpty())
        .filter(site -> !Scope.isQuiet(site.file()))
        .map(Site::user)
        .forEach(users::add);
    return users;
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
