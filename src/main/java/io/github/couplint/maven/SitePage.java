package io.github.couplint.maven;

import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.report.Visible;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;

/** Writes a verdict as a page of a Maven site. */
record SitePage(Sink sink) {
  private static final List<String> COLUMNS = List.of("Severity", "Points", "Coupling", "Change");

  void write(Verdict verdict) {
    sink.head();
    sink.title();
    sink.text("Couplings");
    sink.title_();
    sink.head_();
    sink.body();
    sink.section1();
    sink.sectionTitle1();
    sink.text(MarkdownReport.headline(verdict));
    sink.sectionTitle1_();
    if (!verdict.findings().isEmpty()) {
      table(verdict.findings());
    }
    details(verdict);
    sink.section1_();
    sink.body_();
    sink.flush();
  }

  private void table(List<Finding> findings) {
    sink.table();
    sink.tableRows(null, false);
    sink.tableRow();
    for (String column : COLUMNS) {
      sink.tableHeaderCell();
      sink.text(column);
      sink.tableHeaderCell_();
    }
    sink.tableRow_();
    findings.forEach(this::row);
    sink.tableRows_();
    sink.table_();
  }

  private void row(Finding finding) {
    sink.tableRow();
    cell(finding.severity().id().toUpperCase(Locale.ROOT));
    cell(String.valueOf(finding.score().points()));
    cell(Visible.line(finding.change().coupling().edge().toString()));
    cell(finding.change().what().id());
    sink.tableRow_();
  }

  private void cell(String text) {
    sink.tableCell();
    sink.text(text);
    sink.tableCell_();
  }

  /** The same text as on a terminal, places and gaps included. */
  private void details(Verdict verdict) {
    sink.verbatim(null);
    sink.text(ConsoleReport.of(verdict, Terminal.PLAIN, Detail.FULL));
    sink.verbatim_();
  }
}
