package io.github.couplint.report.map;

import static io.github.couplint.report.MarkdownText.cellCode;

import io.github.couplint.change.Gap;
import io.github.couplint.coupling.Style;
import io.github.couplint.map.Chart;
import io.github.couplint.map.Connection;
import io.github.couplint.map.Cycles;
import io.github.couplint.map.Fate;
import io.github.couplint.map.Instability;
import io.github.couplint.map.Place;
import io.github.couplint.map.Service;
import io.github.couplint.map.SystemMap;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A map as Markdown: a diagram, the services, and the connections by integration style. */
public final class MarkdownMap {
  /** A diagram with more lines is no picture any more. */
  private static final int MOST_LINES = 80;

  private static final Pattern ID = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{28}\\b");

  private final Chart chart;
  private final Links links;
  private final StringBuilder text = new StringBuilder();

  private MarkdownMap(Chart chart, Links links) {
    this.chart = chart;
    this.links = links;
  }

  public static String of(Chart chart, Links links) {
    return new MarkdownMap(chart, links).written();
  }

  private String written() {
    head();
    diagram();
    services();
    for (Style style : Style.values()) {
      connections(style);
    }
    cycles();
    gaps();
    return text.toString();
  }

  private void head() {
    SystemMap map = chart.map();
    text.append("# System map\n\n");
    text.append(Balance.sizes(map)).append(", at ").append(commit(map.at())).append('\n');
    chart
        .base()
        .ifPresent(
            base ->
                text.append("\nSince ")
                    .append(commit(base))
                    .append(": ")
                    .append(Balance.changes(chart))
                    .append('\n'));
  }

  /** Commit ids in it cut short. */
  private static String commit(String at) {
    return cellCode(ID.matcher(at).replaceAll("$1"));
  }

  private void diagram() {
    int lines = Bundle.of(chart).size();
    if (lines > MOST_LINES) {
      text.append("\nA diagram of ").append(lines);
      text.append(" lines would show nothing; `--focus` or `--style` gives a smaller map.\n");
    } else if (!chart.map().nodes().isEmpty()) {
      text.append('\n').append(MarkdownText.fenced("mermaid", MermaidMap.of(chart)));
    }
  }

  private void services() {
    if (chart.map().services().isEmpty()) {
      return;
    }
    text.append("\n## Services\n\n");
    text.append("| service | kind | owners | tier | built with | provides | needed by | needs |");
    text.append(" instability |\n| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: |\n");
    chart.map().services().forEach(this::row);
  }

  private void row(Service service) {
    Instability lean = Instability.of(chart.head(), service.name());
    List<String> cells = new ArrayList<>();
    cells.add(cellCode(service.name()) + mark(chart.fate(service)));
    cells.add(service.kind().id());
    cells.add(codes(service.owners()));
    cells.add(service.tier().isPresent() ? String.valueOf(service.tier().getAsInt()) : "");
    cells.add(codes(service.technology()));
    cells.add(String.valueOf(service.endpoints().size()));
    cells.add(String.valueOf(lean.in()));
    cells.add(String.valueOf(lean.out()));
    cells.add(lean.text());
    row(cells);
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String mark(Fate fate) {
    return fate == Fate.CARRIED ? "" : " " + fate.id();
  }

  private static String codes(List<String> texts) {
    return texts.stream().map(MarkdownText::cellCode).collect(Collectors.joining(" "));
  }

  private void connections(Style style) {
    List<Connection> lines =
        chart.map().connections().stream().filter(line -> line.style() == style).toList();
    if (lines.isEmpty()) {
      return;
    }
    String change = chart.isDifference() ? " change |" : "";
    text.append("\n## ").append(style.id()).append("\n\n| from | to | kind | via | confidence |");
    text.append(change).append(" evidence |\n| --- | --- | --- | --- | --- |");
    text.append(chart.isDifference() ? " --- |" : "").append(" --- |\n");
    lines.forEach(this::row);
  }

  private void row(Connection line) {
    List<String> cells = new ArrayList<>();
    cells.add(cellCode(line.from()));
    cells.add(cellCode(line.to()));
    cells.add(line.kind().id());
    cells.add(line.via().isEmpty() ? "" : cellCode(line.via()));
    cells.add(line.confidence().id());
    if (chart.isDifference()) {
      cells.add(change(chart.turn(line)));
    }
    cells.add(evidence(line));
    row(cells);
  }

  private static String change(Chart.Turn turn) {
    return turn.was().isEmpty()
        ? turn.fate().id()
        : turn.fate().id() + ", was " + cellCode(turn.was());
  }

  private String evidence(Connection line) {
    Place first = line.evidence().get(0);
    String place = cellCode(first.file().value() + ":" + first.line());
    String linked =
        links
            .to(chart.commitOf(line), first.file(), first.line())
            .map(page -> "[" + place + "](" + page + ")")
            .orElse(place);
    int more = line.evidence().size() - 1;
    return more == 0 ? linked : linked + " +" + more;
  }

  private void cycles() {
    List<List<String>> cycles = Cycles.of(chart.head());
    if (!cycles.isEmpty()) {
      text.append("\n## Cycles\n\n");
      cycles.forEach(cycle -> text.append("- ").append(codes(cycle)).append('\n'));
    }
  }

  private void gaps() {
    if (!chart.map().gaps().isEmpty()) {
      text.append("\n## Not analysed\n\n");
    }
    for (Gap gap : chart.map().gaps()) {
      text.append("- ").append(cellCode(gap.subject())).append(": ");
      text.append(MarkdownText.prose(gap.reason())).append('\n');
    }
  }
}
