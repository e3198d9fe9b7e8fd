package io.github.couplint.delta;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells whether a coupling went from one component to another with all who take part. */
final class Relocation {
  private final Edges edges;
  private final Moves moves;

  Relocation(Edges edges, Moves moves) {
    this.edges = edges;
    this.moves = moves;
  }

  /** Whether all users came, with the coupling, from other components that had it in base. */
  boolean isTarget(Edge edge, Coupling now) {
    List<Coupling> elsewhere =
        edges.inBase().elsewhere(edge).stream().flatMap(old -> edges.ofBase(old).stream()).toList();
    if (elsewhere.isEmpty()) {
      return false;
    }
    List<Site> stayed =
        edges.inHead().elsewhere(edge).stream()
            .flatMap(e -> edges.sitesInHead(e).stream())
            .toList();
    List<Site> gone = without(Edges.sites(elsewhere), stayed);
    List<Site> came = moving(now.sites());
    return !came.isEmpty() && came.stream().allMatch(site -> cameFrom(site, gone));
  }

  /** Whether a removed edge's users all took it along to other components. */
  boolean isSource(Edge edge, List<Coupling> couplings) {
    List<Site> sites = moving(Edges.sites(couplings));
    List<Site> elsewhere =
        edges.inHead().elsewhere(edge).stream()
            .filter(e -> !edges.base().containsKey(e))
            .flatMap(e -> edges.sitesInHead(e).stream())
            .toList();
    return !sites.isEmpty()
        && sites.stream()
            .allMatch(old -> elsewhere.stream().anyMatch(s -> cameFrom(s, List.of(old))));
  }

  /** What has to go along when a coupling goes to another component; a build file stays behind. */
  private List<Site> moving(List<Site> sites) {
    List<Site> loud = moves.loud(sites).toList();
    List<Site> used = loud.stream().filter(site -> site.role() != Role.DEPENDENCY).toList();
    return used.isEmpty() ? loud : used;
  }

  private static List<Site> without(List<Site> sites, List<Site> stayed) {
    SortedSet<String> users = new TreeSet<>();
    stayed.forEach(site -> users.add(site.file() + " " + site.user()));
    return sites.stream().filter(s -> !users.contains(s.file() + " " + s.user())).toList();
  }

  private boolean cameFrom(Site site, List<Site> gone) {
    return gone.stream()
        .filter(old -> old.shape().equals(site.shape()))
        .anyMatch(
            old ->
                moves.before(site.file()).filter(old.file()::equals).isPresent()
                    || (!site.user().isEmpty() && simple(old.user()).equals(simple(site.user()))));
  }

  private static String simple(String user) {
    return user.substring(user.lastIndexOf('.') + 1);
  }
}
