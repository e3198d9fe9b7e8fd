package io.github.couplint.map;

import io.github.couplint.change.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the maps of several repositories. A host, a name or an API that is outside of one and a
 * service of another becomes that service; brokers that share a channel become one.
 */
public final class MapMerge {
  private final List<Labelled> parts;
  private final List<Gap> gaps = new ArrayList<>();

  /**
   * A map of one repository.
   *
   * @param label tells it from the others; paths of the joined map begin with it
   */
  public record Labelled(String label, SystemMap map) {}

  private MapMerge(List<Labelled> parts) {
    this.parts = parts;
  }

  /** The joined map; what could not be decided is a gap. */
  public static SystemMap of(List<Labelled> maps) {
    return new MapMerge(maps.stream().map(MapMerge::placed).toList()).joined();
  }

  private static Labelled placed(Labelled part) {
    return new Labelled(part.label(), Placed.under(part.label(), part.map()));
  }

  private SystemMap joined() {
    tellTwice();
    SystemMap all = Renamed.by(Map.of(), stacked());
    Answers answers = Answers.of(all.services());
    SystemMap named = Renamed.by(names(all, answers), answers.retargeted(all));
    return new SystemMap(
        at(),
        named.services(),
        used(named),
        named.connections().stream().filter(line -> !line.from().equals(line.to())).toList(),
        Stream.concat(named.gaps().stream(), gaps.stream()).toList());
  }

  private String at() {
    return parts.stream()
        .map(part -> part.label() + "@" + part.map().at())
        .collect(Collectors.joining(", "));
  }

  private void tellTwice() {
    Map<String, List<String>> homes = new TreeMap<>();
    for (Labelled part : parts) {
      part.map()
          .services()
          .forEach(s -> homes.computeIfAbsent(s.name(), n -> new ArrayList<>()).add(part.label()));
    }
    homes.forEach(
        (name, labels) -> {
          if (labels.size() > 1) {
            gaps.add(new Gap(name, "taken as one service of " + String.join(" and ", labels)));
          }
        });
  }

  /** All maps as one, in which a service hides an external of its name. */
  private SystemMap stacked() {
    Map<String, Service> services = new LinkedHashMap<>();
    Map<String, External> externals = new LinkedHashMap<>();
    for (Labelled part : parts) {
      part.map().services().forEach(s -> services.merge(s.name(), s, Renamed::join));
      part.map().externals().forEach(e -> externals.merge(e.name(), e, MapMerge::plainer));
    }
    externals.keySet().removeAll(services.keySet());
    return new SystemMap(
        at(),
        List.copyOf(services.values()),
        List.copyOf(externals.values()),
        parts.stream().flatMap(part -> part.map().connections().stream()).toList(),
        parts.stream().flatMap(part -> part.map().gaps().stream()).toList());
  }

  /** A website is what a host is called of which nothing more is known. */
  private static External plainer(External one, External other) {
    return one.kind() == NodeKind.WEBSITE ? other : one;
  }

  private Map<String, String> names(SystemMap all, Answers answers) {
    Map<String, String> names = new TreeMap<>(SharedChannels.names(all));
    for (External external : all.externals()) {
      List<String> found = answers.to(external.name());
      if (found.size() == 1) {
        names.put(external.name(), found.get(0));
      } else if (found.size() > 1) {
        String several = String.join(" and ", found);
        gaps.add(new Gap(external.name(), "not joined: %s answer to it".formatted(several)));
      }
    }
    return names;
  }

  /** Without externals whose last connection went to a service instead. */
  private List<External> used(SystemMap named) {
    return named.externals().stream()
        .filter(
            external ->
                named.connections().stream()
                    .anyMatch(
                        line ->
                            line.from().equals(external.name())
                                || line.to().equals(external.name())))
        .toList();
  }
}
