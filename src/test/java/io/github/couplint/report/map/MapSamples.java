package io.github.couplint.report.map;

import io.github.couplint.map.Chart;
import io.github.couplint.map.SampleMaps;
import io.github.couplint.report.Links;
import io.github.couplint.wiring.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes sample maps in each form into a folder, for judges from outside. */
final class MapSamples {
  private static final Links LINKS =
      new Links(Optional.of("https://github.com/acme/shop"), Optional.empty());

  private MapSamples() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Map<String, Chart> charts =
        Map.of(
            "shop", Chart.of(SampleMaps.shop()),
            "changed", Chart.between(SampleMaps.shopBefore(), SampleMaps.shop()),
            "hostile", Chart.of(SampleMaps.hostile()),
            "city", Chart.of(SampleMaps.city(40, 200)),
            "large", Chart.of(SampleMaps.city(400, 900)));
    for (Map.Entry<String, Chart> entry : charts.entrySet()) {
      write(folder, entry.getKey(), entry.getValue());
    }
  }

  private static void write(Path folder, String name, Chart chart) throws IOException {
    HtmlMap.Parts parts = HtmlMap.Parts.of(BuiltIn.under("couplint/map/"));
    Files.writeString(folder.resolve(name + ".html"), HtmlMap.of(chart, LINKS, parts));
    Files.writeString(folder.resolve(name + ".mmd"), MermaidMap.of(chart));
    Files.writeString(folder.resolve(name + ".dot"), DotMap.of(chart));
    Files.writeString(folder.resolve(name + ".dsl"), StructurizrMap.of(chart));
    Files.writeString(folder.resolve(name + ".md"), MarkdownMap.of(chart, LINKS));
  }
}
