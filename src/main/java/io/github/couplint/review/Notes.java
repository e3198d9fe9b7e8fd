package io.github.couplint.review;

import io.github.couplint.review.Interview.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Says what a reader must know about a model's part in the review of a change. */
record Notes(Material material, Plan plan) {

  List<String> of(Outcome outcome) {
    List<String> notes = new ArrayList<>();
    if (plan.questions().isEmpty()) {
      notes.add("there was nothing to ask the model");
    } else {
      seen(notes, plan.shownFindings(), material.findings().size(), "findings");
      seen(notes, plan.shownHunks(), plan.hunks(), "hunks");
    }
    if (plan.suspicious()) {
      notes.add(
          "the change holds text that looks like instructions to a model; the model's opinions on"
              + " findings are left out");
    }
    outcome.failures().stream().map(Notes::line).distinct().forEach(notes::add);
    return List.copyOf(notes);
  }

  private static void seen(List<String> notes, int shown, int all, String what) {
    if (shown < all) {
      notes.add("the model saw " + shown + " of " + all + " " + what);
    }
  }

  private static String line(Reply.Failed failed) {
    String detail = failed.detail().isEmpty() ? "" : " (" + failed.detail() + ")";
    return "the model's part is incomplete: " + failed.failure().reason() + detail;
  }
}
