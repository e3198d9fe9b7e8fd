package io.github.couplint.cli;

import io.github.couplint.map.Chart;
import io.github.couplint.report.Links;
import io.github.couplint.wiring.MapForm;
import io.github.couplint.wiring.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Tells what of the options is wrong, before anything is read. */
  void check(boolean isDifference) throws UsageException {
    List<String> faults = view().faults(isDifference);
    if (!faults.isEmpty()) {
      throw new UsageException(faults);
    }
    form();
  }

  void write(Chart chart, Links links, World world) throws UsageException {
    byte[] report = form().render(UsageException.unlessFaulty(view().of(chart)), links);
    if (output == null || output.equals("-")) {
      world.out().writeBytes(report);
    } else {
      ReportFile.write(world.folder().resolve(output), report);
    }
  }

  private MapForm form() throws UsageException {
    return UsageException.unlessFaulty(MapForm.parse("--format", format));
  }

  private MapView view() {
    return new MapView("--", styles, kinds, Optional.ofNullable(focus), changes);
  }
}
