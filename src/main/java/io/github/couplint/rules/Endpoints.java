package io.github.couplint.rules;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.topology.Targets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which addresses in code are findings of their own. */
final class Endpoints {
  private static final Set<String> LITERAL = Set.of("HARDCODED", "HARDCODED_IP", "CREDENTIALS");

  private Endpoints() {}

  /**
   * The couplings without addresses that a client takes, which are that client's coupling, and
   * without public hosts, which in code are identifiers and links more often than endpoints.
   */
  static List<Coupling> withoutCarried(List<Coupling> couplings) {
    Set<Target> reached =
        couplings.stream()
            .filter(c -> c.edge().kind() != Kind.HARDCODED_ENDPOINT)
            .filter(c -> c.edge().kind() != Kind.DEPENDENCY)
            .map(c -> c.edge().to())
            .collect(Collectors.toSet());
    return couplings.stream()
        .filter(c -> c.edge().kind() != Kind.HARDCODED_ENDPOINT || isEndpoint(c, reached))
        .toList();
  }

  private static boolean isEndpoint(Coupling coupling, Set<Target> reached) {
    Target target = coupling.edge().to();
    return target.type() == Target.Type.HOST
        && !reached.contains(target)
        && !Targets.isPublic(target)
        && !Targets.isExample(target)
        && coupling.traits().keySet().stream().anyMatch(LITERAL::contains);
  }
}
