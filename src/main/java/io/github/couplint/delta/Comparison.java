package io.github.couplint.delta;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.EdgeChange.What;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides edge by edge what a change did; base edges count by their names in head. */
final class Comparison {
  private final SortedMap<Edge, List<Coupling>> base = new TreeMap<>();
  private final SortedMap<Edge, Coupling> head;
  private final Moves moves;
  private final EdgeIndex baseEdges;
  private final EdgeIndex headEdges;

  /** Base edges that live on in head under another identity. */
  private final SortedSet<Edge> continued = new TreeSet<>();

  /** What users of unknown targets used in base and don't in head, by component and kind. */
  private final SortedMap<String, Map<String, Integer>> unresolvedInBase = new TreeMap<>();

  private final SortedMap<String, Map<String, Integer>> unresolvedInHead = new TreeMap<>();

  Comparison(CouplingGraph base, CouplingGraph head, Moves moves) {
    this.head = head.couplings();
    this.moves = moves;
    base.couplings()
        .forEach(
            (edge, coupling) ->
                this.base
                    .computeIfAbsent(moves.inHead(edge), same -> new ArrayList<>())
                    .add(coupling));
    this.baseEdges = new EdgeIndex(this.base.keySet());
    this.headEdges = new EdgeIndex(this.head.keySet());
    countUnresolved();
  }

  List<EdgeChange> changes() {
    List<EdgeChange> changes = new ArrayList<>();
    head.forEach((edge, coupling) -> changes.add(ofHead(edge, coupling)));
    base.forEach(
        (edge, couplings) -> {
          if (!head.containsKey(edge) && !continued.contains(edge) && isRemoved(edge, couplings)) {
            couplings.forEach(c -> changes.add(change(What.REMOVED, c, c.users(), c.traits())));
          }
        });
    return changes;
  }

  private EdgeChange ofHead(Edge edge, Coupling now) {
    if (now.sites().stream().noneMatch(moves::touches)) {
      return carried(now);
    }
    List<Coupling> before = base.get(edge);
    return before == null ? ofSplit(edge, now) : ofBoth(before, now);
  }

  /** What the parts of a split component do to each other by their code alone, it did inside. */
  private EdgeChange ofSplit(Edge edge, Coupling now) {
    Edge whole = moves.beforeSplit(edge);
    boolean isByCode = edge.kind() == Kind.CODE || edge.kind() == Kind.DEPENDENCY;
    if (isByCode && whole.to().equals(new Target(Target.Type.COMPONENT, whole.from()))) {
      return carried(now);
    }
    List<Coupling> before = base.get(whole);
    return before == null ? ofNewIdentity(edge, now) : ofBoth(taken(before), now);
  }

  private EdgeChange ofNewIdentity(Edge edge, Coupling now) {
    List<Coupling> unresolved = takeUnresolved(edge, now);
    if (!unresolved.isEmpty()) {
      return ofBoth(unresolved, now);
    }
    if (isRelocated(edge, now) || isRestOfRealKind(edge, now)) {
      return carried(now);
    }
    return isNowAsynchronous(edge)
        ? change(What.LOOSENED, now, Collections.emptySortedSet(), Collections.emptySortedMap())
        : change(What.INTRODUCED, now, now.users(), now.traits());
  }

  private EdgeChange ofBoth(List<Coupling> before, Coupling now) {
    SortedMap<String, String> gained = new TreeMap<>(now.traits());
    before.forEach(coupling -> gained.keySet().removeAll(coupling.traits().keySet()));
    SortedMap<String, String> lost = new TreeMap<>();
    before.forEach(coupling -> lost.putAll(coupling.traits()));
    lost.keySet().removeAll(now.traits().keySet());

    SortedMap<String, String> worse = new TreeMap<>(gained);
    worse.keySet().retainAll(Delta.STRENGTHENERS);
    worse.keySet().removeAll(Delta.MINOR);
    if (!worse.isEmpty() && loud(now).anyMatch(moves::changes)) {
      return change(What.STRENGTHENED, now, Collections.emptySortedSet(), worse);
    }
    SortedSet<String> users = newUsers(before, now);
    if (!users.isEmpty()) {
      return change(What.WIDENED, now, users, gained);
    }
    SortedMap<String, String> better = new TreeMap<>(lost);
    better.keySet().retainAll(Delta.STRENGTHENERS);
    better.keySet().removeAll(Delta.MINOR);
    gained.keySet().retainAll(Delta.RELIEFS);
    better.putAll(gained);
    return better.isEmpty() || loud(now).noneMatch(moves::changes)
        ? carried(now)
        : change(What.LOOSENED, now, Collections.emptySortedSet(), better);
  }

  private SortedSet<String> newUsers(List<Coupling> before, Coupling now) {
    SortedSet<String> inChangedLines = new TreeSet<>();
    loud(now).filter(moves::changes).forEach(site -> inChangedLines.add(Users.name(site)));
    sites(before).forEach(site -> inChangedLines.remove(Users.name(site)));
    if (inChangedLines.isEmpty()) {
      return inChangedLines;
    }
    SortedSet<String> users = Users.unmatched(sites(before), takingPart(now.sites()), moves);
    users.retainAll(inChangedLines);
    return users;
  }

  /**
   * Where something is done, only naming a type is wiring; some kinds are made by naming alone. A
   * build file that spells out what code uses already takes no part.
   */
  private static List<Site> takingPart(List<Site> sites) {
    List<Site> doing = by(sites, role -> role.compareTo(Role.TYPE) < 0);
    List<Site> naming = by(sites, role -> role != Role.DEPENDENCY);
    return Stream.of(doing, naming).filter(s -> !s.isEmpty()).findFirst().orElse(sites);
  }

  private static List<Site> by(List<Site> sites, Predicate<Role> roles) {
    return sites.stream().filter(site -> roles.test(site.role())).toList();
  }

  private void countUnresolved() {
    SortedMap<String, List<Site>> before = new TreeMap<>();
    base.forEach(
        (edge, couplings) -> {
          if (!edge.to().isKnown()) {
            before
                .computeIfAbsent(EdgeIndex.scope(edge), s -> new ArrayList<>())
                .addAll(sites(couplings));
          }
        });
    SortedMap<String, List<Site>> after = new TreeMap<>();
    head.forEach(
        (edge, coupling) -> {
          if (!edge.to().isKnown()) {
            after
                .computeIfAbsent(EdgeIndex.scope(edge), s -> new ArrayList<>())
                .addAll(coupling.sites());
          }
        });
    before.forEach((scope, s) -> unresolvedInBase.put(scope, rest(s, after.get(scope))));
    after.forEach((scope, s) -> unresolvedInHead.put(scope, rest(s, before.get(scope))));
  }

  private static Map<String, Integer> rest(List<Site> sites, @Nullable List<Site> others) {
    Map<String, Integer> rest = Users.shapes(sites);
    if (others != null) {
      Users.shapes(others).forEach((shape, count) -> Users.take(rest, shape, count));
    }
    return rest;
  }

  /** The couplings of base that this one was when its target, or theirs, was not known. */
  private List<Coupling> takeUnresolved(Edge edge, Coupling now) {
    return edge.to().isKnown() ? takeBecomeKnown(edge, now) : takeBecomeUnknown(edge);
  }

  private List<Coupling> takeBecomeKnown(Edge edge, Coupling now) {
    Map<String, Integer> pool =
        unresolvedInBase.getOrDefault(EdgeIndex.scope(edge), new TreeMap<>());
    if (now.sites().stream().noneMatch(site -> pool.containsKey(site.shape()))) {
      return List.of();
    }
    Users.shapes(now.sites()).forEach((shape, count) -> Users.take(pool, shape, count));
    return taken(baseOf(edge, false));
  }

  private List<Coupling> taken(List<Coupling> couplings) {
    couplings.forEach(coupling -> continued.add(moves.inHead(coupling.edge())));
    return couplings;
  }

  private List<Coupling> takeBecomeUnknown(Edge edge) {
    Map<String, Integer> pool =
        unresolvedInHead.getOrDefault(EdgeIndex.scope(edge), new TreeMap<>());
    List<Coupling> before =
        Stream.concat(baseOf(edge, true).stream(), baseOf(edge, false).stream())
            .filter(c -> c.sites().stream().anyMatch(site -> pool.containsKey(site.shape())))
            .toList();
    before.forEach(
        c -> Users.shapes(c.sites()).forEach((shape, count) -> Users.take(pool, shape, count)));
    return taken(before);
  }

  /** Couplings of base with that component and kind whose own identity is gone from head. */
  private List<Coupling> baseOf(Edge edge, boolean known) {
    return baseEdges.inScope(edge).stream()
        .filter(old -> old.to().isKnown() == known && !(known && head.containsKey(old)))
        .flatMap(old -> ofBase(old).stream())
        .toList();
  }

  private List<Coupling> ofBase(Edge edge) {
    return base.getOrDefault(edge, List.of());
  }

  /** Whether all users came, with the coupling, from other components that had it in base. */
  private boolean isRelocated(Edge edge, Coupling now) {
    List<Coupling> elsewhere =
        baseEdges.elsewhere(edge).stream().flatMap(old -> ofBase(old).stream()).toList();
    if (elsewhere.isEmpty()) {
      return false;
    }
    List<Site> stayed =
        headEdges.elsewhere(edge).stream().flatMap(e -> sitesInHead(e).stream()).toList();
    List<Site> gone = without(sites(elsewhere), stayed);
    List<Site> came = moving(now.sites());
    return !came.isEmpty() && came.stream().allMatch(site -> cameFrom(site, gone));
  }

  /** What has to go along when a coupling goes to another component; a build file stays behind. */
  private List<Site> moving(List<Site> sites) {
    List<Site> loud = sites.stream().filter(site -> !moves.isQuiet(site)).toList();
    List<Site> used = by(loud, role -> role != Role.DEPENDENCY);
    return used.isEmpty() ? loud : used;
  }

  private List<Site> sitesInHead(Edge edge) {
    Coupling coupling = head.get(edge);
    return coupling == null ? List.of() : coupling.sites();
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

  /** Whether a removed edge's users all took it along to other components. */
  private boolean isRemoved(Edge edge, List<Coupling> couplings) {
    List<Site> sites = moving(sites(couplings));
    List<Site> elsewhere =
        headEdges.elsewhere(edge).stream()
            .filter(e -> !base.containsKey(e))
            .flatMap(e -> sitesInHead(e).stream())
            .toList();
    boolean relocated =
        !sites.isEmpty()
            && sites.stream()
                .allMatch(old -> elsewhere.stream().anyMatch(s -> cameFrom(s, List.of(old))));
    boolean stillUsed = edge.kind() == Kind.DEPENDENCY && !headEdges.between(edge).isEmpty();
    return !relocated && !stillUsed && sites(couplings).stream().anyMatch(moves::touchesInBase);
  }

  /**
   * Whether only the build dependency is left of a coupling that was used: to the same target, by
   * the same artifacts to one that the use named better, or in a module that the build file is for.
   */
  private boolean isRestOfRealKind(Edge edge, Coupling now) {
    Edge whole = moves.beforeSplit(edge);
    return edge.kind() == Kind.DEPENDENCY
        && (!baseEdges.between(whole).isEmpty()
            || baseEdges.fromSame(whole).stream()
                .map(old -> shapes(sites(ofBase(old))))
                .anyMatch(shapes -> shapes.containsAll(shapes(now.sites())))
            || baseEdges.toSame(whole).stream()
                .flatMap(old -> sites(ofBase(old)).stream())
                .anyMatch(used -> isBuiltBy(now, used)));
  }

  /** Whether a build file of a folder above brings what a place uses. */
  private static boolean isBuiltBy(Coupling dependency, Site used) {
    return used.role() != Role.DEPENDENCY
        && dependency.sites().stream().allMatch(s -> used.file().isIn(s.file().folder()));
  }

  private static Set<String> shapes(Collection<Site> sites) {
    return sites.stream().map(Site::shape).collect(Collectors.toSet());
  }

  private boolean isNowAsynchronous(Edge edge) {
    if (edge.kind() != Kind.PUBLISH && edge.kind() != Kind.CONSUME) {
      return false;
    }
    List<Edge> replaced =
        baseEdges.between(edge).stream()
            .filter(old -> old.kind().isSynchronous() && !head.containsKey(old))
            .toList();
    continued.addAll(replaced);
    return !replaced.isEmpty();
  }

  private Stream<Site> loud(Coupling coupling) {
    return coupling.sites().stream().filter(site -> !moves.isQuiet(site));
  }

  private static List<Site> sites(Collection<Coupling> couplings) {
    return couplings.size() == 1
        ? couplings.iterator().next().sites()
        : couplings.stream().flatMap(coupling -> coupling.sites().stream()).distinct().toList();
  }

  private static EdgeChange carried(Coupling now) {
    return change(What.CARRIED, now, Collections.emptySortedSet(), Collections.emptySortedMap());
  }

  private static EdgeChange change(
      What what, Coupling coupling, SortedSet<String> users, SortedMap<String, String> traits) {
    return new EdgeChange(what, coupling, users, traits);
  }
}
