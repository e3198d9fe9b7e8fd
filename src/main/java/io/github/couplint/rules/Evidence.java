package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One place that speaks for a coupling.
 *
 * @param source what the place matched
 * @param target what it names; empty when it names nothing, as a client's type does
 * @param opens whether it makes a coupling by itself
 * @param method the method around the place; empty outside methods
 * @param about project types that the place makes clients of, so that its target is theirs
 * @param requests what it asks over HTTP, as far as that shows
 */
record Evidence(
    Source source,
    Optional<Target> target,
    Site site,
    boolean opens,
    SortedMap<String, String> traits,
    Confidence confidence,
    String method,
    List<String> about,
    List<Request> requests) {
  /**
   * What a place matched.
   *
   * @param id of the technology or vendor
   * @param rule that its couplings belong to
   * @param category picks the rule's base
   */
  record Source(String id, String name, String rule, String category) {
    static Source of(Technology technology) {
      return new Source(
          technology.id(), technology.name(), technology.rule(), technology.category());
    }

    static Source of(Vendor vendor) {
      return new Source(vendor.id(), vendor.name(), vendor.rule(), vendor.category());
    }
  }

  Evidence {
    traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    about = List.copyOf(about);
    requests = List.copyOf(requests);
  }

  Evidence(
      Source source,
      Optional<Target> target,
      Site site,
      boolean opens,
      SortedMap<String, String> traits,
      Confidence confidence,
      String method,
      List<String> about) {
    this(source, target, site, opens, traits, confidence, method, about, List.of());
  }

  /** A place outside Java code, where nothing makes a coupling better or worse. */
  static Evidence outsideCode(Source source, Optional<Target> target, Site site, boolean opens) {
    return new Evidence(
        source, target, site, opens, new TreeMap<>(), Confidence.CERTAIN, "", List.of());
  }

  Evidence to(Target known, Confidence limit) {
    Confidence sure = confidence.compareTo(limit) < 0 ? confidence : limit;
    return new Evidence(
        source, Optional.of(known), site, opens, traits, sure, method, about, requests);
  }

  Evidence at(Site other) {
    return new Evidence(source, target, other, opens, traits, confidence, method, about, requests);
  }

  String user() {
    return site.user();
  }

  boolean isDependency() {
    return site.role() == Role.DEPENDENCY;
  }
}
