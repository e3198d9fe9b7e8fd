package io.github.couplint.cli;

import io.github.couplint.map.Chart;
import io.github.couplint.report.Links;
import io.github.couplint.report.map.DotMap;
import io.github.couplint.report.map.HtmlMap;
import io.github.couplint.report.map.MapJson;
import io.github.couplint.report.map.MarkdownMap;
import io.github.couplint.report.map.MermaidMap;
import io.github.couplint.report.map.StructurizrMap;
import io.github.couplint.wiring.BuiltIn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A form of map. */
enum MapForm {
  JSON,
  MERMAID,
  DOT,
  HTML,
  MARKDOWN,
  C4;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MapForm named(String id) throws UsageException {
    List<String> ids = Arrays.stream(values()).map(MapForm::id).toList();
    return valueOf(Choice.of("--format", id, ids).toUpperCase(Locale.ROOT));
  }

  byte[] render(Chart chart, Links links) {
    return this == JSON
        ? MapJson.of(chart, Version.current())
        : text(chart, links).getBytes(StandardCharsets.UTF_8);
  }

  private String text(Chart chart, Links links) {
    return switch (this) {
      case MERMAID -> MermaidMap.of(chart);
      case DOT -> DotMap.of(chart);
      case HTML -> HtmlMap.of(chart, links, HtmlMap.Parts.of(BuiltIn.under("couplint/map/")));
      case MARKDOWN -> MarkdownMap.of(chart, links);
      case C4 -> StructurizrMap.of(chart);
      case JSON -> throw new IllegalStateException("JSON is bytes, this is likely a bug");
    };
  }
}
