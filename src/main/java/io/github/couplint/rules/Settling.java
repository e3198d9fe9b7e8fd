package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Names the targets of places that name none, from what other places of the rule name. */
final class Settling {
  private final RuleBook book;
  private final Map<String, List<String>> ways;
  private final List<Evidence> evidence;

  /**
   * Settles the places of one rule in one component.
   *
   * @param ways as {@link RuleBook#ways()} tells
   */
  Settling(RuleBook book, Map<String, List<String>> ways, List<Evidence> evidence) {
    this.book = book;
    this.ways = ways;
    this.evidence = evidence;
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
    Predicate<Evidence> sameUser = e -> isSameSource(e, open) && e.user().equals(open.user());
    Predicate<Evidence> sameMethod = e -> e.method().equals(open.method());
    return nearest(open, sameUser.and(sameMethod))
        .or(() -> single(sameUser))
        .or(() -> single(e -> isSameSource(e, open) && e.about().contains(open.user())));
  }

  private Optional<Target> ofCall(Evidence open) {
    Predicate<Evidence> sameUser = e -> e.user().equals(open.user());
    Predicate<Evidence> sameSource = e -> isSameSource(e, open);
    return nearest(open, sameUser.and(sameSource))
        .or(() -> nearest(open, sameUser))
        .or(() -> ofMaker(open));
  }

  private static boolean isSameSource(Evidence one, Evidence other) {
    return one.source().id().equals(other.source().id());
  }

  /** The target that the maker of a client interface names near the making. */
  private Optional<Target> ofMaker(Evidence open) {
    return evidence.stream()
        .filter(e -> e.about().contains(open.user()))
        .sorted(Comparator.comparing(Evidence::site))
        .flatMap(
            e -> e.target().or(() -> nearest(e, near -> near.user().equals(e.user()))).stream())
        .findFirst();
  }

  /** The target among fitting places that is named closest to the open one. */
  private Optional<Target> nearest(Evidence open, Predicate<Evidence> fits) {
    int line = open.site().span().line();
    return evidence.stream()
        .filter(e -> names(e) && fits.test(e))
        .min(
            Comparator.<Evidence, Boolean>comparing(e -> !e.method().equals(open.method()))
                .thenComparing(e -> Math.abs(e.site().span().line() - line))
                .thenComparing(Evidence::site))
        .flatMap(Evidence::target);
  }

  private boolean names(Evidence evidence) {
    return evidence.target().isPresent() && !evidence.isDependency() && !isStubOfStranger(evidence);
  }

  private Optional<Target> single(Predicate<Evidence> fits) {
    SortedSet<Target> all = new TreeSet<>();
    evidence.stream()
        .filter(e -> names(e) && fits.test(e))
        .forEach(e -> e.target().ifPresent(all::add));
    return all.size() == 1 ? Optional.of(all.first()) : Optional.empty();
  }

  /** What the whole component reaches with the technology, when that is one thing. */
  private Optional<Target> onlyOne(Evidence open) {
    return single(e -> isSameSource(e, open) && e.opens() && e.test() == open.test())
        .or(() -> byDependency(open));
  }

  /** The vendor that the component's build brings for a technology that does not name it. */
  private Optional<Target> byDependency(Evidence open) {
    SortedSet<Target> all = new TreeSet<>();
    evidence.stream()
        .filter(Evidence::isDependency)
        .filter(e -> ways.getOrDefault(e.source().id(), List.of()).contains(open.source().id()))
        .forEach(e -> e.target().ifPresent(all::add));
    return all.size() == 1 ? Optional.of(all.first()) : Optional.empty();
  }

  private Target unnamed(Evidence open) {
    return technology(open)
        .flatMap(t -> t.naming().fallback())
        .map(name -> new Target(Target.Type.UNKNOWN, name))
        .orElse(Target.UNKNOWN);
  }
}
