package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the targets of places that name none, from what other places of the rule name. */
final class Settling {
  private static final SortedSet<Target> NONE = Collections.emptySortedSet();

  private final RuleBook book;
  private final Map<String, List<String>> ways;
  private final List<Evidence> dependencies;

  /** Places that name a target, by the class that they are in. */
  private final Map<String, List<Evidence>> byUser;

  /** Places that make clients of project types, by these types, in the order of sites. */
  private final Map<String, List<Evidence>> byAbout = new HashMap<>();

  /** What places that open and name a target name, by their source. */
  private final Map<String, SortedSet<Target>> bySource;

  /**
   * Settles the places of one rule in one component.
   *
   * @param ways as {@link RuleBook#ways()} tells
   */
  Settling(RuleBook book, Map<String, List<String>> ways, List<Evidence> evidence) {
    this.book = book;
    this.ways = ways;
    this.dependencies = evidence.stream().filter(Evidence::isDependency).toList();
    List<Evidence> naming = evidence.stream().filter(this::names).toList();
    this.byUser = naming.stream().collect(Collectors.groupingBy(Evidence::user));
    this.bySource =
        naming.stream()
            .filter(Evidence::opens)
            .collect(
                Collectors.groupingBy(
                    e -> e.source().id(),
                    Collectors.mapping(
                        e -> e.target().orElseThrow(), Collectors.toCollection(TreeSet::new))));
    evidence.stream()
        .sorted(Comparator.comparing(Evidence::site))
        .forEach(
            e -> e.about().forEach(t -> byAbout.computeIfAbsent(t, x -> new ArrayList<>()).add(e)));
  }

  /** The place with a target: its own, else the nearest one that fits, else an unknown one. */
  Evidence settle(Evidence open) {
    if (open.target().isPresent() && !isStubOfStranger(open)) {
      return open;
    }
    Optional<Target> found =
        isMessaging(open) ? ofMessage(open) : ofCall(open).or(() -> onlyOne(open));
    return found
        .map(target -> open.to(target, Confidence.LIKELY))
        .or(() -> open.target().map(known -> open))
        .orElseGet(() -> open.to(unnamed(open), Confidence.LIKELY));
  }

  /** A generated client whose service nobody here provides may still have a channel that tells. */
  private boolean isStubOfStranger(Evidence open) {
    return open.target().filter(t -> !t.isKnown()).isPresent()
        && book.find(open.source().rule()).filter(r -> r.kind() == Kind.SYNC_RPC).isPresent();
  }

  private boolean isMessaging(Evidence open) {
    return technology(open).flatMap(t -> t.naming().broker()).isPresent();
  }

  private Optional<Technology> technology(Evidence open) {
    return book.technology(open.source().id());
  }

  /** Channels differ from send to send, so that only the same method tells, or a single channel. */
  private Optional<Target> ofMessage(Evidence open) {
    List<Evidence> sameUser = ofUser(open).filter(e -> isSameSource(e, open)).toList();
    return nearest(open, sameUser.stream().filter(e -> e.method().equals(open.method())))
        .or(() -> single(sameUser.stream()))
        .or(() -> single(makers(open).filter(e -> isSameSource(e, open)).filter(this::names)));
  }

  private Optional<Target> ofCall(Evidence open) {
    return nearest(open, ofUser(open).filter(e -> isSameSource(e, open)))
        .or(() -> nearest(open, ofUser(open)))
        .or(() -> ofMaker(open));
  }

  /** The places of the same class that name a target. */
  private Stream<Evidence> ofUser(Evidence open) {
    return byUser.getOrDefault(open.user(), List.of()).stream();
  }

  /** The places that make clients of the type that the open one is in. */
  private Stream<Evidence> makers(Evidence open) {
    return byAbout.getOrDefault(open.user(), List.of()).stream();
  }

  private static boolean isSameSource(Evidence one, Evidence other) {
    return one.source().id().equals(other.source().id());
  }

  /** The target that the maker of a client interface names near the making. */
  private Optional<Target> ofMaker(Evidence open) {
    return makers(open)
        .flatMap(maker -> maker.target().or(() -> nearest(maker, ofUser(maker))).stream())
        .findFirst();
  }

  /** The target among fitting places that is named closest to the open one. */
  private static Optional<Target> nearest(Evidence open, Stream<Evidence> fitting) {
    int line = open.site().span().line();
    return fitting
        .min(
            Comparator.<Evidence, Boolean>comparing(e -> !e.method().equals(open.method()))
                .thenComparing(e -> Math.abs(e.site().span().line() - line))
                .thenComparing(Evidence::site))
        .flatMap(Evidence::target);
  }

  private boolean names(Evidence evidence) {
    return evidence.target().isPresent() && !evidence.isDependency() && !isStubOfStranger(evidence);
  }

  private static Optional<Target> single(Stream<Evidence> fitting) {
    List<Target> all = fitting.map(e -> e.target().orElseThrow()).distinct().limit(2).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** What the whole component reaches with the technology, when that is one thing. */
  private Optional<Target> onlyOne(Evidence open) {
    SortedSet<Target> all = bySource.getOrDefault(open.source().id(), NONE);
    return all.size() == 1 ? Optional.of(all.first()) : byDependency(open);
  }

  /** The vendor that the component's build brings for a technology that does not name it. */
  private Optional<Target> byDependency(Evidence open) {
    return single(
        dependencies.stream()
            .filter(e -> e.target().isPresent())
            .filter(
                e -> ways.getOrDefault(e.source().id(), List.of()).contains(open.source().id())));
  }

  private Target unnamed(Evidence open) {
    return technology(open)
        .flatMap(t -> t.naming().fallback())
        .map(name -> new Target(Target.Type.UNKNOWN, name))
        .orElse(Target.UNKNOWN);
  }
}
