package io.github.couplint.rules;

import io.github.couplint.coupling.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds what the packs say about a build dependency. Safe for use by several threads. */
final class DependencyHits {
  private final RuleBook book;
  private final Globs<Technology> technologies = new Globs<>();
  private final Globs<Vendor> vendors = new Globs<>();
  private final Map<String, Hits> byCoordinates = new ConcurrentHashMap<>();

  DependencyHits(RuleBook book) {
    this.book = book;
    book.technologies().forEach(t -> t.coordinates().forEach(c -> technologies.add(c, t)));
    book.vendors().forEach(v -> v.artifacts().coordinates().forEach(c -> vendors.add(c, v)));
  }

  /** A vendor's artifact, with what the target is called. */
  record VendorHit(Vendor vendor, Target target) {}

  /**
   * All that the packs say about one artifact.
   *
   * @param technologies those that it brings, and those that use the same broker or store with it
   */
  record Hits(List<Technology> technologies, List<VendorHit> vendors) {
    Hits {
      technologies = List.copyOf(technologies);
      vendors = List.copyOf(vendors);
    }
  }

  /** The vendors in whose products a component with such a dependency runs. */
  Stream<Vendor> runtimes(String coordinates) {
    return of(coordinates).vendors().stream()
        .map(VendorHit::vendor)
        .filter(v -> v.artifacts().runtime().stream().anyMatch(c -> c.matches(coordinates)));
  }

  Hits of(String coordinates) {
    return byCoordinates.computeIfAbsent(coordinates, this::find);
  }

  private Hits find(String coordinates) {
    List<Technology> named = technologies.of(coordinates);
    List<Technology> brought =
        named.isEmpty()
            ? named
            : book.technologies().stream()
                .filter(t -> named.contains(t) || named.stream().anyMatch(n -> isAlike(n, t)))
                .toList();
    Stream<Vendor> owners = vendors.of(coordinates).stream().distinct();
    return new Hits(brought, owners.flatMap(v -> hit(v, coordinates).stream()).toList());
  }

  private static boolean isAlike(Technology one, Technology other) {
    return one.naming().fallback().isPresent()
        && one.naming().fallback().equals(other.naming().fallback());
  }

  private static Optional<VendorHit> hit(Vendor vendor, String coordinates) {
    return vendor.artifacts().not().stream().anyMatch(c -> c.matches(coordinates))
        ? Optional.empty()
        : vendor.artifacts().coordinates().stream()
            .flatMap(c -> c.captures(coordinates).stream())
            .findFirst()
            .map(found -> new Target(Target.Type.VENDOR, vendor.targetName(found)))
            .map(target -> new VendorHit(vendor, target));
  }
}
