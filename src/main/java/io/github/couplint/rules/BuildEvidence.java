package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.JavaFacts.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the evidence that imports of other components and build dependencies give. */
final class BuildEvidence {
  private static final String CODE = "code";
  static final String DEPENDENCY = "dependency";

  private final RuleBook book;
  private final Map<String, List<String>> ways;
  private final DependencyHits hits;
  private final Part part;

  BuildEvidence(RuleBook book, DependencyHits hits, Part part) {
    this.book = book;
    this.hits = hits;
    this.ways = book.ways();
    this.part = part;
  }

  /** Imports of types that another component declares. */
  List<Evidence> code() {
    List<Evidence> found = new ArrayList<>();
    if (book.find(CODE).isEmpty()) {
      return found;
    }
    for (Part.Imports file : part.imports()) {
      for (Import imported : file.imports()) {
        typeOf(imported)
            .flatMap(part.ownerOfType())
            .ifPresent(owner -> found.add(code(file, imported, owner)));
      }
    }
    return found;
  }

  private static Optional<String> typeOf(Import imported) {
    return switch (imported.form()) {
      case TYPE, STATIC_TYPE -> Optional.of(imported.name());
      case STATIC_MEMBER ->
          Optional.of(imported.name().substring(0, Math.max(0, imported.name().lastIndexOf('.'))));
      case PACKAGE, MODULE -> Optional.empty();
    };
  }

  private static Evidence code(Part.Imports file, Import imported, Part.Neighbour neighbour) {
    SortedMap<String, String> traits = new TreeMap<>();
    if (neighbour.published()) {
      traits.put("PUBLISHED_CONTRACT", "a published contract");
    }
    Site site = new Site(file.path(), imported.span(), Role.IMPORT, file.user(), imported.name());
    return new Evidence(
        source(neighbour),
        Optional.of(component(neighbour)),
        site,
        true,
        traits,
        Confidence.CERTAIN,
        "",
        List.of());
  }

  private static Evidence.Source source(Part.Neighbour neighbour) {
    return new Evidence.Source(
        CODE + " " + neighbour.name(), "its classes", CODE, category(neighbour));
  }

  private static String category(Part.Neighbour neighbour) {
    if (neighbour.deployable()) {
      return "service";
    }
    return neighbour.published() ? "contract" : "";
  }

  /** A dependency that speaks for a source. */
  private record Place(Part.Dependency dependency, Evidence evidence) {}

  /** What build dependencies speak for; each stands once for every technology that it may serve. */
  List<Evidence> dependencies() {
    return places().stream().map(Place::evidence).toList();
  }

  private List<Place> places() {
    List<Place> found = new ArrayList<>();
    for (Part.Dependency dependency : part.dependencies()) {
      dependency
          .neighbour()
          .ifPresent(n -> found.add(place(source(n), Optional.of(component(n)), dependency)));
      DependencyHits.Hits hit = hits.of(dependency.coordinates());
      hit.technologies()
          .forEach(t -> found.add(place(Evidence.Source.of(t), Optional.empty(), dependency)));
      hit.vendors()
          .forEach(
              v ->
                  found.add(
                      place(Evidence.Source.of(v.vendor()), Optional.of(v.target()), dependency)));
    }
    return found;
  }

  private static Target component(Part.Neighbour neighbour) {
    return new Target(Target.Type.COMPONENT, neighbour.name());
  }

  private static Place place(
      Evidence.Source source, Optional<Target> target, Part.Dependency dependency) {
    Site site =
        new Site(
            dependency.file(), dependency.span(), Role.DEPENDENCY, "", dependency.coordinates());
    return new Place(dependency, Evidence.outsideCode(source, target, site, false));
  }

  /** The places that make a dependency edge of their own, since no code uses what they bring. */
  List<Evidence> unused(List<Evidence> opened) {
    if (book.find(DEPENDENCY).isEmpty()) {
      return List.of();
    }
    List<Place> places = places();
    Set<Opened> kinds =
        opened.stream()
            .map(one -> new Opened(one.source().id(), one.target()))
            .collect(Collectors.toSet());
    Set<Part.Dependency> used =
        places.stream()
            .filter(p -> kinds.stream().anyMatch(o -> speaksFor(p.evidence(), o)))
            .map(Place::dependency)
            .collect(Collectors.toSet());
    return places.stream()
        .filter(p -> !p.dependency().managed())
        .filter(p -> !used.contains(p.dependency()))
        .flatMap(p -> standing(p.evidence()).stream())
        .toList();
  }

  /** What code couples to, and by what. */
  private record Opened(String source, Optional<Target> target) {}

  private boolean speaksFor(Evidence dependency, Opened opened) {
    String source = dependency.source().id();
    boolean same =
        opened.source().equals(source)
            && (dependency.target().isEmpty() || dependency.target().equals(opened.target()));
    return same || ways.getOrDefault(source, List.of()).contains(opened.source());
  }

  private Optional<Evidence> standing(Evidence place) {
    Optional<String> broker =
        book.technology(place.source().id()).flatMap(technology -> technology.naming().fallback());
    Optional<Target> target =
        place.target().or(() -> broker.map(name -> new Target(Target.Type.VENDOR, name)));
    boolean third = place.target().filter(t -> t.type() == Target.Type.VENDOR).isPresent();
    return target.map(
        t ->
            Evidence.outsideCode(
                new Evidence.Source(
                    DEPENDENCY + " " + t.name(),
                    "a build dependency",
                    DEPENDENCY,
                    third ? "vendor" : ""),
                place.target().or(() -> target),
                place.site(),
                true));
  }
}
