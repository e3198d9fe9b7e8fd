package io.github.couplint.rules;

import io.github.couplint.facts.Use;
import io.github.couplint.topology.CodeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what the packs say about a type's name. Safe for use by several threads. */
final class TypeHits {
  private final Globs<TechnologyHit> openings = new Globs<>();
  private final Globs<TechnologyHit> tables = new Globs<>();
  private final Globs<TechnologyHit> roles = new Globs<>();
  private final Globs<Technology> clients = new Globs<>();
  private final Globs<VendorEntry> entries = new Globs<>();
  private final Globs<Vendor> values = new Globs<>();
  private final Globs<Vendor> others = new Globs<>();
  private final Map<String, Hits> byName = new ConcurrentHashMap<>();

  private record VendorEntry(Vendor vendor, Vendor.Entry entry) {
    Optional<VendorHit> hit(String type) {
      return entry.type().captures(type).map(found -> new VendorHit(vendor, entry, found));
    }
  }

  TypeHits(RuleBook book) {
    for (Technology technology : book.technologies()) {
      add(technology, technology.openings(), true);
      add(technology, technology.naming().address(), false);
      technology.client().forEach(glob -> clients.add(glob, technology));
    }
    for (Vendor vendor : book.vendors()) {
      vendor.entry().forEach(entry -> entries.add(entry.type(), new VendorEntry(vendor, entry)));
      vendor.types().value().forEach(glob -> values.add(glob, vendor));
      vendor.types().not().forEach(glob -> others.add(glob, vendor));
    }
  }

  private void add(Technology technology, List<Opening> all, boolean opens) {
    for (Opening opening : all) {
      opening
          .subject()
          .ifPresent(
              glob ->
                  evidenceFor(technology.rule())
                      .add(glob, new TechnologyHit(technology, opening, opens)));
    }
  }

  /** What is evidence for a rule; of what components share, evidence of its own is collected. */
  private Globs<TechnologyHit> evidenceFor(String rule) {
    if (rule.equals(TableEvidence.RULE)) {
      return tables;
    }
    return rule.equals(RoleEvidence.RULE) ? roles : openings;
  }

  /**
   * A shape of a technology.
   *
   * @param opens whether it opens a coupling, rather than naming a target only
   */
  record TechnologyHit(Technology technology, Opening opening, boolean opens) {}

  /**
   * A call that a technology's shape fits.
   *
   * @param shape the type that it is found by, and the method
   */
  record Called(TechnologyHit hit, Opening.OfCall pattern, String shape) {}

  /** The shapes that fit a call, by the types of what it is asked of, nearest first. */
  List<Called> called(Use.Call call, CodeIndex code, Function<Hits, List<TechnologyHit>> evidence) {
    List<Called> found = new ArrayList<>();
    for (String type : code.family(code.locate(call.receiver()).type())) {
      for (TechnologyHit hit : evidence.apply(of(type))) {
        if (hit.opening() instanceof Opening.OfCall pattern
            && pattern.method().matches(call.method())) {
          found.add(new Called(hit, pattern, type + "." + call.method()));
        }
      }
    }
    return found;
  }

  /** An entry of a vendor, with what its wildcards stand for. */
  record VendorHit(Vendor vendor, Vendor.Entry entry, List<String> captures) {}

  /**
   * All that the packs say about one name.
   *
   * @param tables what tells of tables
   * @param roles what tells of roles
   * @param values the vendors of which it is a value
   */
  record Hits(
      List<TechnologyHit> openings,
      List<TechnologyHit> tables,
      List<TechnologyHit> roles,
      List<Technology> clients,
      List<VendorHit> entries,
      List<Vendor> values) {
    Hits {
      openings = List.copyOf(openings);
      tables = List.copyOf(tables);
      roles = List.copyOf(roles);
      clients = List.copyOf(clients);
      entries = List.copyOf(entries);
      values = List.copyOf(values);
    }

    boolean isEmpty() {
      return openings.isEmpty()
          && tables.isEmpty()
          && roles.isEmpty()
          && clients.isEmpty()
          && entries.isEmpty()
          && values.isEmpty();
    }
  }

  Hits of(String type) {
    Hits known = byName.get(type);
    if (known == null) {
      known = find(type);
      byName.put(type, known);
    }
    return known;
  }

  private Hits find(String type) {
    Set<String> others = ids(this.others.of(type));
    Set<String> valued = ids(values.of(type));
    return new Hits(
        openings.of(type),
        tables.of(type),
        roles.of(type),
        clients.of(type).stream().distinct().toList(),
        entries.of(type).stream()
            .filter(e -> !others.contains(e.vendor().id()) && !valued.contains(e.vendor().id()))
            .flatMap(e -> e.hit(type).stream())
            .toList(),
        values.of(type).stream().filter(v -> !others.contains(v.id())).distinct().toList());
  }

  private static Set<String> ids(List<Vendor> vendors) {
    return vendors.stream().map(Vendor::id).collect(Collectors.toSet());
  }
}
