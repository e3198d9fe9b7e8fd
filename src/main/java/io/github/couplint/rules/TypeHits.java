package io.github.couplint.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what the packs say about a type's name.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
final class TypeHits {
  private final RuleBook book;
  private final Map<String, Hits> byName = new HashMap<>();

  TypeHits(RuleBook book) {
    this.book = book;
  }

  /**
   * A shape of a technology.
   *
   * @param opens whether it opens a coupling, rather than naming a target only
   */
  record TechnologyHit(Technology technology, Opening opening, boolean opens) {}

  /** An entry of a vendor, with what its wildcards stand for. */
  record VendorHit(Vendor vendor, Vendor.Entry entry, List<String> captures) {}

  /**
   * All that the packs say about one name.
   *
   * @param values the vendors of which it is a value
   */
  record Hits(
      List<TechnologyHit> openings,
      List<Technology> clients,
      List<VendorHit> entries,
      List<Vendor> values) {
    Hits {
      openings = List.copyOf(openings);
      clients = List.copyOf(clients);
      entries = List.copyOf(entries);
      values = List.copyOf(values);
    }

    boolean isEmpty() {
      return openings.isEmpty() && clients.isEmpty() && entries.isEmpty() && values.isEmpty();
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
    List<TechnologyHit> openings = new ArrayList<>();
    List<Technology> clients = new ArrayList<>();
    for (Technology technology : book.technologies()) {
      add(technology, technology.openings(), true, type, openings);
      add(technology, technology.naming().address(), false, type, openings);
      if (technology.client().stream().anyMatch(glob -> glob.matches(type))) {
        clients.add(technology);
      }
    }
    List<VendorHit> entries = new ArrayList<>();
    List<Vendor> values = new ArrayList<>();
    for (Vendor vendor : book.vendors()) {
      if (matches(vendor.types().not(), type)) {
        continue;
      }
      if (matches(vendor.types().value(), type)) {
        values.add(vendor);
      } else {
        entries.addAll(entries(vendor, type));
      }
    }
    return new Hits(openings, clients, entries, values);
  }

  private static boolean matches(List<Glob> globs, String type) {
    return globs.stream().anyMatch(glob -> glob.matches(type));
  }

  private static void add(
      Technology technology,
      List<Opening> openings,
      boolean opens,
      String type,
      List<TechnologyHit> into) {
    openings.stream()
        .filter(opening -> opening.subject().filter(glob -> glob.matches(type)).isPresent())
        .forEach(opening -> into.add(new TechnologyHit(technology, opening, opens)));
  }

  private static List<VendorHit> entries(Vendor vendor, String type) {
    List<VendorHit> hits = new ArrayList<>();
    for (Vendor.Entry entry : vendor.entry()) {
      entry.type().captures(type).ifPresent(c -> hits.add(new VendorHit(vendor, entry, c)));
    }
    return hits;
  }
}
