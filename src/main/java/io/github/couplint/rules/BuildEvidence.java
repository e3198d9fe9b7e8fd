package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.JavaFacts.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the evidence that imports of other components and build dependencies give. */
final class BuildEvidence {
  private static final String CODE = "code";
  private static final String DEPENDENCY = "dependency";

  private final RuleBook book;
  private final Part part;

  BuildEvidence(RuleBook book, Part part) {
    this.book = book;
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
        Optional<Part.Neighbour> owner = typeOf(imported).flatMap(part.ownerOfType());
        owner
            .filter(n -> !n.name().equals(part.component()))
            .ifPresent(n -> found.add(code(file, imported, n)));
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
        Optional.of(new Target(Target.Type.COMPONENT, neighbour.name())),
        site,
        true,
        traits,
        Confidence.CERTAIN,
        "",
        file.test());
  }

  private static Evidence.Source source(Part.Neighbour neighbour) {
    return new Evidence.Source(
        CODE + " " + neighbour.name(),
        "its classes",
        CODE,
        neighbour.deployable() ? "service" : "");
  }

  /** What build dependencies speak for; each stands once for every technology that it may serve. */
  List<Evidence> dependencies() {
    List<Evidence> found = new ArrayList<>();
    for (Part.Dependency dependency : part.dependencies()) {
      dependency
          .neighbour()
          .ifPresent(
              n ->
                  found.add(
                      place(source(n), new Target(Target.Type.COMPONENT, n.name()), dependency)));
      for (Technology technology : book.technologies()) {
        if (technology.coordinates().stream().anyMatch(c -> c.matches(dependency.coordinates()))) {
          found.add(place(Evidence.Source.of(technology), null, dependency));
        }
      }
      for (Vendor vendor : book.vendors()) {
        vendorTarget(vendor, dependency.coordinates())
            .ifPresent(t -> found.add(place(Evidence.Source.of(vendor), t, dependency)));
      }
    }
    return found;
  }

  private static Optional<Target> vendorTarget(Vendor vendor, String coordinates) {
    if (vendor.notCoordinates().stream().anyMatch(c -> c.matches(coordinates))) {
      return Optional.empty();
    }
    return vendor.coordinates().stream()
        .flatMap(c -> c.captures(coordinates).stream())
        .findFirst()
        .map(captures -> new Target(Target.Type.VENDOR, vendor.targetName(captures)));
  }

  private static Evidence place(
      Evidence.Source source,
      @org.jspecify.annotations.Nullable Target target,
      Part.Dependency dependency) {
    Site site =
        new Site(
            dependency.file(), dependency.span(), Role.DEPENDENCY, "", dependency.coordinates());
    return new Evidence(
        source,
        Optional.ofNullable(target),
        site,
        false,
        new TreeMap<>(),
        Confidence.CERTAIN,
        dependency.managed() ? "managed" : "",
        dependency.test());
  }

  /** The places that make a dependency edge of their own, since no code uses what they bring. */
  List<Evidence> unused(List<Evidence> dependencies, List<Evidence> opened) {
    if (book.find(DEPENDENCY).isEmpty()) {
      return List.of();
    }
    return dependencies.stream()
        .filter(d -> d.method().isEmpty() && !d.test())
        .filter(d -> opened.stream().noneMatch(o -> speaksFor(d, o)))
        .flatMap(d -> standing(d).stream())
        .toList();
  }

  private static boolean speaksFor(Evidence dependency, Evidence opened) {
    return !opened.test()
        && opened.source().id().equals(dependency.source().id())
        && (dependency.target().isEmpty() || dependency.target().equals(opened.target()));
  }

  private Optional<Evidence> standing(Evidence place) {
    Optional<Target> target =
        place
            .target()
            .or(
                () ->
                    technology(place.source().id())
                        .flatMap(Technology::broker)
                        .map(broker -> new Target(Target.Type.VENDOR, broker)));
    boolean third = target.filter(t -> t.type() == Target.Type.VENDOR).isPresent();
    Evidence.Source source =
        new Evidence.Source(
            DEPENDENCY + " " + target.map(Target::name).orElse(""),
            "a build dependency",
            DEPENDENCY,
            third && place.target().isPresent() ? "vendor" : "");
    return target.map(
        t ->
            new Evidence(
                source,
                Optional.of(t),
                place.site(),
                true,
                new TreeMap<>(),
                Confidence.CERTAIN,
                "",
                false));
  }

  private Optional<Technology> technology(String id) {
    return book.technologies().stream().filter(t -> t.id().equals(id)).findFirst();
  }
}
