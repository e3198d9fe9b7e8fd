package io.github.couplint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.couplint.change.Gap;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Coverage;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Factor;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A verdict for programs: {@code schema/report.schema.json}, version 1. */
public final class JsonReport {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The report, UTF-8, ended by a line end.
   *
   * @param version of this tool
   */
  public static byte[] of(Verdict verdict, String version) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(printer());
      new JsonReport(json).report(verdict, version);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't refuse bytes, this is likely a bug", e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static DefaultPrettyPrinter printer() {
    return new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(LINES).withArrayIndenter(LINES);
  }

  private void report(Verdict verdict, String version) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", 1);
    json.writeObjectFieldStart("tool");
    text("name", "couplint");
    text("version", version);
    json.writeEndObject();
    text("base", verdict.base());
    text("head", verdict.head());
    outcome(verdict);
    summary(verdict);
    list("findings", verdict.findings(), finding -> finding(verdict, finding));
    list("removed", credit(verdict, What.REMOVED), this::removed);
    list("loosened", credit(verdict, What.LOOSENED), this::loosened);
    coverage(verdict.coverage());
    json.writeEndObject();
  }

  private void outcome(Verdict verdict) throws IOException {
    json.writeObjectFieldStart("verdict");
    text("outcome", verdict.outcome().id());
    list("reasons", verdict.reasons(), reason -> json.writeString(whole(reason)));
    text("failOn", verdict.failOn().map(Severity::id).orElse("never"));
    json.writeEndObject();
  }

  private void summary(Verdict verdict) throws IOException {
    json.writeObjectFieldStart("summary");
    for (What what :
        List.of(
            What.INTRODUCED,
            What.WIDENED,
            What.STRENGTHENED,
            What.REMOVED,
            What.LOOSENED,
            What.CARRIED)) {
      json.writeNumberField(what.id(), verdict.balance().getOrDefault(what, 0));
    }
    json.writeEndObject();
  }

  private static List<EdgeChange> credit(Verdict verdict, What what) {
    return verdict.credit().stream().filter(change -> change.what() == what).toList();
  }

  private void finding(Verdict verdict, Finding finding) throws IOException {
    EdgeChange change = finding.change();
    json.writeStartObject();
    text("id", finding.id());
    text("rule", change.coupling().rule());
    text("kind", change.coupling().edge().kind().id());
    text("style", finding.style().id());
    text("change", change.what().id());
    ends(change.coupling().edge());
    text("severity", finding.severity().id());
    json.writeNumberField("score", finding.score().points());
    list("factors", finding.score().factors(), this::factor);
    text("confidence", change.coupling().confidence().id());
    json.writeBooleanField("test", false); // couplings of test code are no findings
    json.writeBooleanField("blocking", verdict.blocking().contains(finding.id()));
    words(finding);
    list("sites", finding.sites(), this::evidence);
    json.writeNumberField("moreSites", finding.moreSites());
    json.writeEndObject();
  }

  private void words(Finding finding) throws IOException {
    text("title", finding.title());
    text("message", finding.message());
    text("recommendation", finding.recommendation());
    if (finding.seam().isPresent()) {
      text("seam", finding.seam().orElseThrow());
    } else {
      json.writeNullField("seam");
    }
  }

  private void ends(Edge edge) throws IOException {
    text("from", edge.from());
    Target to = edge.to();
    json.writeObjectFieldStart("to");
    text("type", to.type().id());
    text("name", to.name());
    json.writeEndObject();
  }

  private void factor(Factor factor) throws IOException {
    json.writeStartObject();
    text("code", factor.code());
    json.writeNumberField("points", factor.points());
    text("reason", factor.reason());
    json.writeEndObject();
  }

  private void evidence(Finding.Evidence evidence) throws IOException {
    json.writeStartObject();
    place(evidence.site());
    json.writeBooleanField("changed", evidence.changed());
    text("snippet", evidence.snippet());
    json.writeEndObject();
  }

  private void place(Site site) throws IOException {
    text("file", site.file().value());
    json.writeNumberField("line", site.span().line());
    json.writeNumberField("endLine", site.span().endLine());
    json.writeNumberField("column", site.span().column());
    text("role", site.role().id());
  }

  private void removed(EdgeChange change) throws IOException {
    json.writeStartObject();
    edgeWithSites(change);
    json.writeEndObject();
  }

  private void loosened(EdgeChange change) throws IOException {
    json.writeStartObject();
    edgeWithSites(change);
    json.writeObjectFieldStart("lost");
    for (var trait : change.newTraits().entrySet()) {
      text(trait.getKey(), trait.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void edgeWithSites(EdgeChange change) throws IOException {
    text("kind", change.coupling().edge().kind().id());
    ends(change.coupling().edge());
    list(
        "sites",
        change.coupling().sites(),
        site -> {
          json.writeStartObject();
          place(site);
          json.writeEndObject();
        });
  }

  private void coverage(Coverage coverage) throws IOException {
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("changedFiles", coverage.changedFiles());
    json.writeNumberField("analysed", coverage.analysed());
    list("skipped", coverage.skipped(), skip -> pair("file", skip.file().value(), skip.reason()));
    list("gaps", coverage.gaps(), (Gap gap) -> pair("subject", gap.subject(), gap.reason()));
    json.writeEndObject();
  }

  private void pair(String key, String value, String reason) throws IOException {
    json.writeStartObject();
    text(key, value);
    text("reason", reason);
    json.writeEndObject();
  }

  private void text(String key, String value) throws IOException {
    json.writeStringField(key, whole(value));
  }

  /** Half a surrogate pair can't be UTF-8; a snippet that was cut may end in one. */
  private static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private <T> void list(String key, List<T> items, Writing<T> each) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      each.write(item);
    }
    json.writeEndArray();
  }

  /** Writes one item of a list. */
  private interface Writing<T> {
    void write(T item) throws IOException;
  }
}
