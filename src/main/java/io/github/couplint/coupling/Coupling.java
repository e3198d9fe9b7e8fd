package io.github.couplint.coupling;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An edge with all the evidence for it on one side of a change.
 *
 * @param rule the id of the rule that the evidence matched
 * @param technology what it is done with, for people, such as {@code Spring RestTemplate}
 * @param category picks the base points among those of the rule; empty for the rule's own
 * @param sites the evidence, most telling first; at least one
 * @param traits what makes it better or worse: factor code (catalogue, part d1) to the reason, a
 *     phrase such as {@code in a loop}
 * @param requests what is asked over HTTP, as far as that shows; ordered
 */
public record Coupling(
    Edge edge,
    String rule,
    String technology,
    String category,
    List<Site> sites,
    SortedMap<String, String> traits,
    Confidence confidence,
    List<Request> requests) {
  public Coupling {
    if (sites.isEmpty()) {
      throw new IllegalArgumentException("a coupling needs a site: " + edge);
    }
    sites = sites.stream().sorted().distinct().toList();
    traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    requests = requests.stream().sorted().distinct().toList();
  }

  /** A coupling of which no request is known. */
  public Coupling(
      Edge edge,
      String rule,
      String technology,
      String category,
      List<Site> sites,
      SortedMap<String, String> traits,
      Confidence confidence) {
    this(edge, rule, technology, category, sites, traits, confidence, List.of());
  }

  /** The same coupling with other traits. */
  public Coupling with(SortedMap<String, String> others) {
    return new Coupling(edge, rule, technology, category, sites, others, confidence, requests);
  }

  /** The types that take part, by name; sites outside Java count by their path. */
  public SortedSet<String> users() {
    SortedSet<String> users = new TreeSet<>();
    sites.forEach(site -> users.add(site.user().isEmpty() ? site.file().value() : site.user()));
    return Collections.unmodifiableSortedSet(users);
  }
}
