package io.github.couplint.review;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.score.Factor;
import io.github.couplint.score.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A batch put into words. */
record Question(Scene scene, Batch batch, Prompt prompt) {
  private static final int MOST_USES = 5;
  private static final String SCHEMA = AnswerSchema.text();

  static Question of(Scene scene, Batch batch) {
    String data = Json.write(data(scene, batch));
    String boundary = "=====" + Hash.of(data).substring(0, 16) + "=====";
    return new Question(
        scene,
        batch,
        new Prompt(Instructions.TEXT, boundary + "\n" + data + "\n" + boundary, SCHEMA));
  }

  private static Map<String, Object> data(Scene scene, Batch batch) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("schema", 1);
    data.put("jobs", scene.settings().jobs().stream().sorted().map(Job::id).toList());
    data.put("services", List.copyOf(scene.services()));
    data.put("map", batch.withEdges() ? scene.edges().stream().map(e -> edge(scene, e)).toList() : List.of());
    data.put("findings", batch.findings().stream().map(i -> finding(scene, batch, i)).toList());
    data.put("files", files(scene, batch));
    data.put("hunks", batch.hunks().stream().map(Question::hunk).toList());
    return data;
  }

  private static Map<String, Object> edge(Scene scene, Edge edge) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("from", edge.from());
    result.put("to", scene.shown(edge.to()));
    result.put("to_type", edge.to().type().id());
    result.put("kind", edge.kind().id());
    return result;
  }

  private static Map<String, Object> finding(Scene scene, Batch batch, int index) {
    Finding finding = scene.finding(index);
    Coupling coupling = finding.change().coupling();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", id(index));
    result.putAll(edge(scene, coupling.edge()));
    result.put("change", finding.change().what().id());
    result.put("technology", coupling.technology());
    result.put("confidence", coupling.confidence().id());
    result.put("severity", finding.severity().id());
    result.put("score", finding.score().points());
    result.put("factors", finding.score().factors().stream().map(Question::factor).toList());
    result.put("uses", coupling.sites().stream().map(site -> site.shape()).distinct().limit(MOST_USES).toList());
    result.put("seam", finding.seam().orElse(""));
    result.put("anchors", anchors(finding, batch));
    return result;
  }

  private static String factor(Factor factor) {
    return factor.code() + " " + factor.points();
  }

  private static List<String> anchors(Finding finding, Batch batch) {
    List<String> anchors = new ArrayList<>();
    for (Hunk hunk : batch.hunks()) {
      for (Line line : hunk.lines()) {
        if (line.isAdded() && Places.has(finding, hunk.file().path(), line.number())) {
          anchors.add(line.anchor());
        }
      }
    }
    return anchors;
  }

  private static List<Map<String, Object>> files(Scene scene, Batch batch) {
    Set<SourceFile> files = new LinkedHashSet<>();
    batch.hunks().forEach(hunk -> files.add(hunk.file()));
    return files.stream().map(file -> file(file, scene.settings().sendPaths())).toList();
  }

  private static Map<String, Object> file(SourceFile file, boolean sendPath) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", file.id());
    if (sendPath) {
      result.put("path", file.path().value());
    }
    result.put("service", file.service());
    result.put("role", file.role());
    return result;
  }

  private static Map<String, Object> hunk(Hunk hunk) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", hunk.id());
    result.put("file", hunk.file().id());
    result.put("lines", hunk.lines().stream().map(Question::line).toList());
    return result;
  }

  private static Map<String, Object> line(Line line) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("a", line.anchor());
    result.put("t", String.valueOf(line.sign()));
    result.put("s", line.text());
    return result;
  }

  /** What a finding is called in a question. */
  static String id(int index) {
    return "F" + (index + 1);
  }
}
