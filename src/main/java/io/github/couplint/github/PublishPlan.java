package io.github.couplint.github;

import io.github.couplint.github.DiffLines.Place;
import io.github.couplint.github.Posted.Comment;
import io.github.couplint.github.Posted.Inline;
import io.github.couplint.github.Write.CreateComment;
import io.github.couplint.github.Write.CreateReview;
import io.github.couplint.github.Write.DeleteComment;
import io.github.couplint.github.Write.DeleteNote;
import io.github.couplint.github.Write.EditComment;
import io.github.couplint.github.Write.EditNote;
import io.github.couplint.github.Write.Note;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Patch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what to write on a pull request so that it says what the verdict says, given what it says
 * already. What is right already is not written again.
 */
public record PublishPlan(Wanted wanted, Verdict verdict, DiffLines lines, Posted posted) {

  /** What to do about the conversation. */
  public List<Write> comments() {
    List<Comment> ours =
        posted.comments().stream()
            .filter(comment -> wanted.marker().isSummary(comment.body()))
            .toList();
    if (ours.isEmpty()) {
      return SummaryComment.isSilent(wanted, verdict)
          ? List.of()
          : List.of(new CreateComment(wanted.pullRequest(), summary(Seen.NOTHING).body()));
    }
    List<Write> writes = new ArrayList<>();
    Comment oldest = ours.get(0);
    SummaryComment summary = summary(Seen.in(oldest.body()));
    if (!summary.isSaidBy(oldest.body())) {
      writes.add(new EditComment(oldest.id(), summary.body()));
    }
    ours.stream().skip(1).forEach(other -> writes.add(new DeleteComment(other.id())));
    return List.copyOf(writes);
  }

  private SummaryComment summary(Seen before) {
    return SummaryComment.of(wanted, verdict, before);
  }

  /** What to do about comments on lines: those that go first, then one review with the new ones. */
  public List<Write> inline() {
    Map<String, Finding> severe = severe();
    Map<String, Finding> missing = new LinkedHashMap<>(severe);
    List<Write> writes = new ArrayList<>();
    for (Inline comment : posted.inline()) {
      Optional<String> id = wanted.marker().findingOf(comment.body());
      if (id.isPresent()) {
        Optional<Finding> finding = Optional.ofNullable(missing.remove(id.orElseThrow()));
        change(comment, id.orElseThrow(), finding).ifPresent(writes::add);
      }
    }
    int room = Math.max(0, wanted.inlineLimit() - (severe.size() - missing.size()));
    List<Note> notes =
        missing.values().stream().flatMap(f -> note(f).stream()).limit(room).toList();
    if (!notes.isEmpty()) {
      String body = "Couplint: %s.".formatted(couplings(notes.size()));
      writes.add(new CreateReview(wanted.pullRequest(), verdict.head(), body, notes));
    }
    return List.copyOf(writes);
  }

  /** The findings that deserve a comment of their own, worst first: what blocks or warns. */
  private Map<String, Finding> severe() {
    Map<String, Finding> findings = new LinkedHashMap<>();
    verdict.severe().stream()
        .filter(finding -> !verdict.monitored().contains(finding.id()))
        .forEach(finding -> findings.put(finding.id(), finding));
    return findings;
  }

  /** A comment whose finding went, or that another one for the same finding came before, goes. */
  private Optional<Write> change(Inline comment, String id, Optional<Finding> finding) {
    String body = finding.map(f -> text(f, comment)).orElseGet(() -> text().gone(id));
    if (finding.isEmpty() && !comment.isAnswered()) {
      return Optional.of(new DeleteNote(comment.id()));
    }
    return body.strip().equals(unix(comment.body()).strip())
        ? Optional.empty()
        : Optional.of(new EditNote(comment.id(), body));
  }

  /** A suggestion is for the line it was made on: one that is there may stay, none comes later. */
  private String text(Finding finding, Inline comment) {
    String suggestion =
        patch(finding)
            .map(InlineText::suggestion)
            .filter(unix(comment.body())::contains)
            .orElse("");
    return text().of(finding, suggestion);
  }

  private static String unix(String body) {
    return body.replace("\r\n", "\n");
  }

  private Optional<Patch> patch(Finding finding) {
    return Optional.ofNullable(wanted.patches().get(finding.id()));
  }

  private Optional<Note> note(Finding finding) {
    return patch(finding)
        .map(patch -> note(new Place(patch.file(), patch.line()), finding))
        .or(() -> lines.place(finding).map(place -> note(place, finding)));
  }

  private Note note(Place place, Finding finding) {
    String suggestion = patch(finding).map(InlineText::suggestion).orElse("");
    return new Note(place.path().value(), place.line(), text().of(finding, suggestion));
  }

  private InlineText text() {
    return new InlineText(wanted.marker(), verdict);
  }

  private static String couplings(int count) {
    return count == 1 ? "1 severe coupling" : count + " severe couplings";
  }

  /** The check run, unless one that says the same is there. */
  public static List<Write> check(Check check, List<String> contents) {
    return contents.contains(check.content()) ? List.of() : List.of(new Write.CreateCheck(check));
  }
}
