package io.github.couplint.review;

import java.util.List;

/**
 * The questions of a run; they keep within its limits.
 *
 * @param shownFindings how many findings they hold
 * @param shownHunks how many hunks they hold
 * @param hunks how many hunks there are
 * @param suspicious whether an added line looks like instructions to a model
 */
record Plan(
    List<Question> questions, int shownFindings, int shownHunks, int hunks, boolean suspicious) {
  Plan {
    questions = List.copyOf(questions);
  }

  static Plan of(Material material, Settings settings) {
    Secrets secrets = new Secrets(settings.maskHosts());
    Scene scene = Scene.of(material, settings, secrets);
    Hunks.Cut cut = Hunks.of(material, settings, secrets);
    List<Batch> batches =
        settings.jobs().isEmpty() ? List.of() : Packing.batches(scene, cut.hunks());
    return new Plan(
        batches.stream().map(batch -> Question.of(scene, batch)).toList(),
        (int) batches.stream().flatMap(b -> b.findings().stream()).distinct().count(),
        (int) batches.stream().flatMap(b -> b.hunks().stream()).map(Hunk::id).distinct().count(),
        cut.hunks().size(),
        cut.suspicious());
  }
}
