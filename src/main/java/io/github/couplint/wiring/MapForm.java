package io.github.couplint.wiring;

import io.github.couplint.map.Chart;
import io.github.couplint.policy.Checked;
import io.github.couplint.report.Links;
import io.github.couplint.report.map.DotMap;
import io.github.couplint.report.map.HtmlMap;
import io.github.couplint.report.map.MapJson;
import io.github.couplint.report.map.MarkdownMap;
import io.github.couplint.report.map.MermaidMap;
import io.github.couplint.report.map.StructurizrMap;
import io.github.couplint.spelling.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A form of map. */
public enum MapForm {
  JSON("json"),
  MERMAID("mmd"),
  DOT("dot"),
  HTML("html"),
  MARKDOWN("md"),
  C4("dsl");

  private final String extension;

  MapForm(String extension) {
    this.extension = extension;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the name of a file of this form ends in, without the dot. */
  public String extension() {
    return extension;
  }

  public static Checked<MapForm> parse(String option, String id) {
    List<String> ids = Arrays.stream(values()).map(MapForm::id).toList();
    return Spelling.fault(option, id, ids)
        .<Checked<MapForm>>map(fault -> new Checked.Invalid<>(List.of(fault)))
        .orElseGet(() -> new Checked.Valid<>(valueOf(id.toUpperCase(Locale.ROOT))));
  }

  public byte[] render(Chart chart, Links links) {
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
