package io.github.couplint.policy;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.score.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The findings that may not block although they are severe.
 *
 * @param today the day on which entries must hold
 */
public record Exceptions(Register register, Baseline baseline, LocalDate today) {
  /** Nothing is excused. */
  public static final Exceptions NONE =
      new Exceptions(Register.EMPTY, Baseline.EMPTY, LocalDate.MAX);

  /**
   * What was excused.
   *
   * @param reasons by finding id, a phrase for people
   * @param notes faulty and expired entries, sentences without a final period
   */
  public record Excused(SortedMap<String, String> reasons, List<String> notes) {
    /** Nothing was excused. */
    public static final Excused NONE = new Excused(new TreeMap<>(), List.of());

    public Excused {
      reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
      notes = List.copyOf(notes);
    }
  }

  /**
   * Which of these findings are excused.
   *
   * @param architecture what it allows needs no other exception
   * @param allows the exception that stands beside a site in the code
   */
  public Excused of(
      List<Finding> findings, Architecture architecture, Function<Site, Optional<Allow>> allows) {
    SortedMap<String, String> reasons = new TreeMap<>();
    for (Finding finding : findings) {
      architecture
          .allowing(finding.change().coupling().edge())
          .map(reason -> "allowed by the architecture: " + reason)
          .or(() -> reason(finding, allows))
          .ifPresent(reason -> reasons.put(finding.id(), reason));
    }
    List<String> notes = new ArrayList<>();
    register.faults().forEach(fault -> notes.add(fault + "; the entry accepts nothing"));
    register
        .expired(today)
        .forEach(e -> notes.add("expired on " + e.until() + ": " + e.edge() + ", " + e.reason()));
    return new Excused(reasons, notes);
  }

  /** Whether the register or the baseline holds an edge, found in a change or not. */
  public boolean hold(Edge edge) {
    return register.accepting(edge, today).isPresent() || baseline.has(edge);
  }

  private Optional<String> reason(Finding finding, Function<Site, Optional<Allow>> allows) {
    return register
        .accepting(finding.change().coupling().edge(), today)
        .map(e -> "accepted until " + e.until() + " by " + e.owner() + ": " + e.reason())
        .or(() -> allowed(finding, allows))
        .or(
            () ->
                baseline.has(finding.change().coupling().edge())
                    ? Optional.of("in the baseline")
                    : Optional.empty());
  }

  /** Every changed place of the telling sort must be allowed; one does not speak for others. */
  private Optional<String> allowed(Finding finding, Function<Site, Optional<Allow>> allows) {
    List<Site> telling =
        finding.sites().stream()
            .filter(evidence -> evidence.changed() && isTelling(evidence.site(), finding))
            .map(Finding.Evidence::site)
            .toList();
    Function<Site, Optional<Allow>> holding =
        site -> allows.apply(site).filter(allow -> holds(allow, finding));
    return telling.isEmpty() || telling.stream().anyMatch(site -> holding.apply(site).isEmpty())
        ? Optional.empty()
        : holding
            .apply(telling.get(0))
            .map(a -> "allowed until " + a.until() + " in the code: " + a.reason());
  }

  private static boolean isTelling(Site site, Finding finding) {
    return site.role() == finding.sites().get(0).site().role();
  }

  private boolean holds(Allow allow, Finding finding) {
    return allow.rule().equals(finding.change().coupling().rule()) && !today.isAfter(allow.until());
  }
}
