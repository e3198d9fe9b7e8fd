package io.github.couplint.review;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.json.JsonText;
import io.github.couplint.review.Settings.Job;
import io.github.couplint.score.Factor;
import io.github.couplint.score.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A batch put into words. */
record Question(Scene scene, Batch batch, Prompt prompt) {
  private static final int MOST_USES = 5;
  private static final String SCHEMA = AnswerSchema.REVIEW.text();

  static Question of(Scene scene, Batch batch) {
    String data = text(data(scene, batch));
    return new Question(scene, batch, new Prompt(Instructions.TEXT, bounded(data), SCHEMA));
  }

  /** Data between two lines that nothing in it can hold. */
  static String bounded(String data) {
    String boundary = "=====" + Hash.of(data).substring(0, 16) + "=====";
    return boundary + "\n" + data + "\n" + boundary;
  }

  /** How much the data of a batch weighs, in UTF-8. */
  static int bytes(Scene scene, Batch batch) {
    return text(data(scene, batch)).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Data as it is sent: on one line, and nothing in it is hidden from whoever reads a dry run. */
  static String text(Json data) {
    return Prose.shown(JsonText.compact(data));
  }

  private static Json data(Scene scene, Batch batch) {
    List<Edge> edges = batch.withEdges() ? scene.edges() : List.of();
    return Json.fields()
        .put("schema", 1)
        .put("jobs", texts(jobs(scene)))
        .put("services", texts(scene.services()))
        .put("map", edges.stream().map(edge -> edge(Json.fields(), scene, edge).end()).toList())
        .put("findings", batch.findings().stream().map(i -> finding(scene, batch, i)).toList())
        .put("files", files(scene, batch))
        .put("hunks", batch.hunks().stream().map(Question::hunk).toList())
        .end();
  }

  private static List<String> jobs(Scene scene) {
    return scene.settings().jobs().stream()
        .filter(job -> job != Job.REFUTE)
        .sorted()
        .map(Job::id)
        .toList();
  }

  private static List<Json> texts(Collection<String> texts) {
    return texts.stream().map(Json::of).toList();
  }

  static JsonFields edge(JsonFields fields, Scene scene, Edge edge) {
    return fields
        .put("from", edge.from())
        .put("to", scene.shown(edge.to()))
        .put("to_type", edge.to().type().id())
        .put("kind", edge.kind().id());
  }

  private static Json finding(Scene scene, Batch batch, int index) {
    Finding finding = scene.finding(index);
    Coupling coupling = finding.change().coupling();
    return edge(Json.fields().put("id", id(index)), scene, coupling.edge())
        .put("change", finding.change().what().id())
        .put("technology", coupling.technology())
        .put("confidence", coupling.confidence().id())
        .put("severity", finding.severity().id())
        .put("score", finding.score().points())
        .put("factors", texts(finding.score().factors().stream().map(Question::factor).toList()))
        .put("uses", texts(uses(coupling)))
        .put("seam", finding.seam().orElse(""))
        .put("anchors", texts(anchors(finding, batch)))
        .end();
  }

  private static String factor(Factor factor) {
    return factor.code() + " " + factor.points();
  }

  private static List<String> uses(Coupling coupling) {
    return coupling.sites().stream().map(Site::shape).distinct().limit(MOST_USES).toList();
  }

  private static List<String> anchors(Finding finding, Batch batch) {
    return batch.hunks().stream()
        .flatMap(
            hunk ->
                hunk.lines().stream()
                    .filter(Line::isAdded)
                    .filter(line -> Places.has(finding, hunk.file().path(), line.number())))
        .map(Line::anchor)
        .toList();
  }

  private static List<Json> files(Scene scene, Batch batch) {
    return batch.hunks().stream()
        .map(Hunk::file)
        .distinct()
        .map(file -> file(file, scene.settings().sendPaths()))
        .toList();
  }

  private static Json file(SourceFile file, boolean sendPath) {
    return Json.fields()
        .put("id", file.id())
        .putText("path", sendPath ? Optional.of(file.path().value()) : Optional.empty())
        .put("service", file.service())
        .put("role", file.role())
        .end();
  }

  static Json hunk(Hunk hunk) {
    return Json.fields()
        .put("id", hunk.id())
        .put("file", hunk.file().id())
        .put("lines", hunk.lines().stream().map(Question::line).toList())
        .end();
  }

  private static Json line(Line line) {
    return Json.fields()
        .put("a", line.anchor())
        .put("t", String.valueOf(line.sign()))
        .put("s", line.text())
        .end();
  }

  /** What a finding is called in a question. */
  static String id(int index) {
    return "F" + (index + 1);
  }
}
