package io.github.couplint.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

  /** An opening of a technology. */
  record TechnologyHit(Technology technology, Opening opening) {}

  /** An entry of a vendor, with what its wildcards stand for. */
  record VendorHit(Vendor vendor, Vendor.Entry entry, List<String> captures) {}

  /** All that the packs say about one name. */
  record Hits(
      List<TechnologyHit> openings,
      List<Technology> clients,
      List<VendorHit> entries,
      boolean value) {
    boolean isEmpty() {
      return openings.isEmpty() && clients.isEmpty() && entries.isEmpty() && !value;
    }
  }

  Hits of(String type) {
    return byName.computeIfAbsent(type, this::find);
  }

  private Hits find(String type) {
    List<TechnologyHit> openings = new ArrayList<>();
    List<Technology> clients = new ArrayList<>();
    for (Technology technology : book.technologies()) {
      technology.openings().stream()
          .filter(opening -> typeOf(opening).apply(type))
          .forEach(opening -> openings.add(new TechnologyHit(technology, opening)));
      if (technology.client().stream().anyMatch(glob -> glob.matches(type))) {
        clients.add(technology);
      }
    }
    List<VendorHit> entries = new ArrayList<>();
    boolean value = false;
    for (Vendor vendor : book.vendors()) {
      boolean isValue = vendor.value().stream().anyMatch(glob -> glob.matches(type));
      value |= isValue;
      if (!isValue) {
        entries.addAll(entries(vendor, type));
      }
    }
    return new Hits(List.copyOf(openings), List.copyOf(clients), List.copyOf(entries), value);
  }

  private static List<VendorHit> entries(Vendor vendor, String type) {
    List<VendorHit> hits = new ArrayList<>();
    for (Vendor.Entry entry : vendor.entry()) {
      entry.type().captures(type).ifPresent(c -> hits.add(new VendorHit(vendor, entry, c)));
    }
    return hits;
  }

  private static Function<String, Boolean> typeOf(Opening opening) {
    if (opening instanceof Opening.OfCall call) {
      return call.owner()::matches;
    }
    if (opening instanceof Opening.OfConstruct construct) {
      return construct.type()::matches;
    }
    if (opening instanceof Opening.OfAnnotation annotation) {
      return annotation.type()::matches;
    }
    if (opening instanceof Opening.OfSupertype supertype) {
      return supertype.type()::matches;
    }
    if (opening instanceof Opening.OfType mention) {
      return mention.type()::matches;
    }
    return name -> false;
  }
}
