package io.github.couplint.cli;

import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import io.github.couplint.map.Chart;
import io.github.couplint.map.MapFilter;
import io.github.couplint.map.Names;
import io.github.couplint.map.Node;
import io.github.couplint.map.NodeKind;
import io.github.couplint.map.SystemMap;
import io.github.couplint.report.Links;
import io.github.couplint.yaml.YamlFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a map to show, and in which form, as written. */
final class MapViewOptions {
  @Option(
      names = "--format",
      paramLabel = "<format>",
      description = "json (default), mermaid, dot, html, markdown or c4.")
  String format = "json";

  @Option(
      names = "--output",
      paramLabel = "<file>",
      description = "Write to a file; '-' is standard output.")
  @Nullable String output;

  @Option(
      names = "--style",
      paramLabel = "<style>",
      split = ",",
      description =
          "Only connections of an integration style: point-to-point, api-middleware, event-driven,"
              + " data-migration, cms-content or analytics-tracking.")
  List<String> styles = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "<kind>",
      split = ",",
      description =
          "Only connections of a kind, such as sync-http, or with an end of a kind, such as vendor.")
  List<String> kinds = new ArrayList<>();

  @Option(
      names = "--focus",
      paramLabel = "<name>",
      description = "Only a service, vendor, broker or store and its neighbours.")
  @Nullable String focus;

  @Option(names = "--changes", description = "With --diff: only what is not carried.")
  boolean changes;

  /** What of the options can be told wrong before anything is read. */
  MapForm form() throws UsageException {
    MapForm form = MapForm.named(format);
    wantedStyles();
    checkKinds();
    return form;
  }

  void write(Chart chart, Links links, World world) throws UsageException {
    if (changes && !chart.isDifference()) {
      throw new UsageException("--changes needs --diff: what is it to be compared with?");
    }
    byte[] report = form().render(filter(chart.map()).of(chart), links);
    if (output == null || output.equals("-")) {
      world.out().writeBytes(report);
    } else {
      ReportFile.write(world.folder().resolve(output), report);
    }
  }

  private MapFilter filter(SystemMap map) throws UsageException {
    Set<NodeKind> nodes = new HashSet<>();
    Set<Kind> couplings = new HashSet<>();
    for (String kind : kinds) {
      Kind.find(kind).ifPresent(couplings::add);
      Arrays.stream(NodeKind.values()).filter(k -> k.id().equals(kind)).forEach(nodes::add);
    }
    return new MapFilter(wantedStyles(), couplings, nodes, focused(map), changes);
  }

  private Set<Style> wantedStyles() throws UsageException {
    List<String> ids = Arrays.stream(Style.values()).map(Style::id).toList();
    Set<Style> wanted = new HashSet<>();
    for (String style : styles) {
      String id = Choice.of("--style", style, ids);
      wanted.add(Style.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    return wanted;
  }

  private void checkKinds() throws UsageException {
    List<String> ids =
        Stream.concat(
                Arrays.stream(Kind.values()).map(Kind::id),
                Arrays.stream(NodeKind.values()).map(NodeKind::id))
            .toList();
    for (String kind : kinds) {
      Choice.of("--kind", kind, ids);
    }
  }

  private Optional<String> focused(SystemMap map) throws UsageException {
    if (focus == null) {
      return Optional.empty();
    }
    Optional<Node> node = Names.find(map, focus);
    if (node.isEmpty()) {
      List<String> names = map.nodes().stream().map(Node::name).toList();
      throw new UsageException(
          "--focus: the map has no '%s'%s".formatted(focus, YamlFields.didYouMean(focus, names)));
    }
    return node.map(Node::name);
  }
}
