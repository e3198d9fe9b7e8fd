package io.github.couplint.wiring;

import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import io.github.couplint.map.Chart;
import io.github.couplint.map.MapFilter;
import io.github.couplint.map.Names;
import io.github.couplint.map.Node;
import io.github.couplint.map.NodeKind;
import io.github.couplint.map.SystemMap;
import io.github.couplint.policy.Checked;
import io.github.couplint.spelling.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of a map to show, as written.
 *
 * @param prefix what comes before the name of an option, for faults
 * @param kinds of connections or of their ends
 * @param changes whether to leave out what a difference carries
 */
public record MapView(
    String prefix,
    List<String> styles,
    List<String> kinds,
    Optional<String> focus,
    boolean changes) {
  private static final List<String> STYLES = ids(Style.values(), Style::id);
  private static final List<String> KINDS =
      Stream.concat(
              ids(Kind.values(), Kind::id).stream(), ids(NodeKind.values(), NodeKind::id).stream())
          .distinct()
          .toList();

  public MapView {
    styles = List.copyOf(styles);
    kinds = List.copyOf(kinds);
  }

  private static <T> List<String> ids(T[] values, Function<T, String> id) {
    return Arrays.stream(values).map(id).toList();
  }

  /** What is wrong whatever the map; empty when nothing is. */
  public List<String> faults(boolean isDifference) {
    Stream<String> words =
        Stream.concat(
            styles.stream().flatMap(s -> Spelling.fault(prefix + "style", s, STYLES).stream()),
            kinds.stream().flatMap(k -> Spelling.fault(prefix + "kind", k, KINDS).stream()));
    Stream<String> sides =
        Stream.of("%1$schanges needs %1$sdiff: what is it to be compared with?".formatted(prefix))
            .filter(fault -> changes && !isDifference);
    return Stream.concat(words, sides).toList();
  }

  /** The part of a chart; a name that it does not have is a fault. */
  public Checked<Chart> of(Chart chart) {
    List<String> faults = faults(chart.isDifference());
    if (!faults.isEmpty()) {
      return new Checked.Invalid<>(faults);
    }
    Optional<Node> focused = focus.flatMap(name -> Names.find(chart.map(), name));
    if (focus.isPresent() && focused.isEmpty()) {
      return new Checked.Invalid<>(List.of(unknown(focus.get(), chart.map())));
    }
    return new Checked.Valid<>(filter(focused.map(Node::name)).of(chart));
  }

  private String unknown(String name, SystemMap map) {
    List<String> names = map.nodes().stream().map(Node::name).toList();
    return "%sfocus: the map has no '%s'%s"
        .formatted(prefix, name, Spelling.didYouMean(name, names));
  }

  private MapFilter filter(Optional<String> focused) {
    return new MapFilter(
        Arrays.stream(Style.values())
            .filter(style -> styles.contains(style.id()))
            .collect(Collectors.toSet()),
        Arrays.stream(Kind.values())
            .filter(kind -> kinds.contains(kind.id()))
            .collect(Collectors.toSet()),
        Arrays.stream(NodeKind.values())
            .filter(kind -> kinds.contains(kind.id()))
            .collect(Collectors.toSet()),
        focused,
        changes);
  }
}
