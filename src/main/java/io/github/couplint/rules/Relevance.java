package io.github.couplint.rules;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.facts.Wanted;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by their outlines which Java files can matter. */
final class Relevance {
  private final Reading reading;
  private final Topology topology;
  private final Telltales telltales;
  private final Map<String, Set<String>> fronts = new HashMap<>();

  Relevance(Reading reading, Topology topology, Telltales telltales) {
    this.reading = reading;
    this.topology = topology;
    this.telltales = telltales;
  }

  /**
   * The files that may hold evidence, and those that name a type which such a file declares, or one
   * of the component behind which its types stand.
   */
  static Set<RepoPath> ofEvidence(SortedMap<RepoPath, Outline> outlines, Telltales looked) {
    Set<String> own = new HashSet<>();
    outlines.values().forEach(o -> o.types().forEach(type -> own.add(simple(type))));
    Set<RepoPath> chosen = new HashSet<>();
    Set<String> names = new HashSet<>();
    outlines.forEach(
        (path, outline) -> {
          if (!outline.generated() && looked.hit(outline)) {
            chosen.add(path);
            outline.types().forEach(type -> names.add(simple(type)));
            outline.supertypes().stream().filter(own::contains).forEach(names::add);
          }
        });
    Wanted declared = new Wanted(names, Set.of());
    outlines.forEach(
        (path, outline) -> {
          if (!outline.generated() && outline.words().hasAny(declared)) {
            chosen.add(path);
          }
        });
    return chosen;
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The files that may hold evidence of types, or of their subtypes, that some files call. */
  Set<RepoPath> reached(Component component, List<Part.Source> callers, CodeIndex code) {
    Set<String> called = new HashSet<>();
    callers.forEach(caller -> Reach.called(caller, code).forEach(t -> called.add(simple(t))));
    Set<RepoPath> reached = new HashSet<>();
    if (!called.isEmpty()) {
      Wanted named = new Wanted(called, Set.of());
      reading
          .outlines(component)
          .forEach(
              (path, outline) -> {
                if (!outline.generated()
                    && outline.words().hasAny(named) // what it declares is among them
                    && telltales.beyondShared().hit(outline)) {
                  reached.add(path);
                }
              });
    }
    callers.forEach(caller -> reached.remove(caller.path()));
    return reached;
  }

  /**
   * Whether a file can make a difference to couplings: it may hold evidence, or it names another
   * component's type or one whose file may hold evidence, or behind which such a file's types
   * stand.
   */
  boolean matters(RepoPath path) {
    if (SourceSet.of(path) != SourceSet.MAIN || !reading.has(path)) {
      return false;
    }
    Outline outline = reading.outline(path);
    return !outline.generated()
        && (telltales.hit(outline) || namesSuch(outline, topology.owner(path)));
  }

  private boolean namesSuch(Outline outline, Component component) {
    Stream<String> imported =
        outline.imports().stream()
            .map(i -> i.form() == Import.Form.STATIC_MEMBER ? parent(i.name()) : i.name());
    Stream<String> nearby =
        outline.words().stream().map(word -> outline.packageName() + "." + word);
    return Stream.concat(imported, nearby)
        .filter(topology::declares)
        .anyMatch(
            type ->
                Surroundings.neighbour(topology, component, type).isPresent()
                    || mayHoldEvidence(type));
  }

  private static String parent(String member) {
    return member.substring(0, Math.max(0, member.lastIndexOf('.')));
  }

  private boolean mayHoldEvidence(String type) {
    return topology
        .file(type)
        .filter(
            file ->
                telltales.beyondShared().hit(reading.outline(file))
                    || fronts(topology.owner(file)).contains(simple(type)))
        .isPresent();
  }

  /** What types of a component that may hold evidence extend or implement, by simple names. */
  private Set<String> fronts(Component component) {
    return fronts.computeIfAbsent(
        component.name(),
        name ->
            reading.outlines(component).values().stream()
                .filter(outline -> !outline.supertypes().isEmpty() && !outline.generated())
                .filter(outline -> telltales.beyondShared().hit(outline))
                .flatMap(outline -> outline.supertypes().stream())
                .collect(Collectors.toSet()));
  }
}
