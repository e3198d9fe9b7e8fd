package io.github.couplint.review;

import io.github.couplint.json.Json;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Interview.Outcome;
import io.github.couplint.review.Reply.Answered;
import io.github.couplint.review.Reply.Failed;
import io.github.couplint.review.Reply.Finish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets a model argue against its own suggestions, each with the lines that it stands on alone. Only
 * what it says to stand is kept; when it can't be asked, nothing is.
 */
final class Refuting {
  private static final String SCHEMA = AnswerSchema.REFUTATION.text();

  private final Consultation consultation;
  private final Plan plan;

  Refuting(Consultation consultation, Plan plan) {
    this.consultation = consultation;
    this.plan = plan;
  }

  /** The outcome without the suggestions that do not stand. */
  Outcome of(Outcome said) {
    List<Suggestion> suggestions = said.checked().suggestions();
    return suggestions.isEmpty() ? said : refuted(said, suggestions);
  }

  private Outcome refuted(Outcome said, List<Suggestion> suggestions) {
    Reply reply = consultation.reply(prompt(suggestions), AnswerSchema.REFUTATION);
    if (reply instanceof Answered answered && answered.finish() == Finish.COMPLETE) {
      Answer answer = Answer.read(answered.text(), AnswerSchema.REFUTATION).answer().orElseThrow();
      return said.with(kept(said, standing(suggestions, answer), Drop.REFUTED));
    }
    Failed failed = reply instanceof Failed why ? why : Failed.of(Failure.TRUNCATED);
    return said.with(kept(said, List.of(), Drop.UNVERIFIED)).plus(failed);
  }

  private static Checked kept(Outcome said, List<Suggestion> left, Drop reason) {
    int gone = said.checked().suggestions().size() - left.size();
    return said.checked().with(left, Collections.nCopies(gone, reason));
  }

  /** Those that are said to stand, and nowhere to be refuted. */
  private static List<Suggestion> standing(List<Suggestion> all, Answer answer) {
    Set<String> stands = named(answer, "stands");
    stands.removeAll(named(answer, "refuted"));
    return IntStream.range(0, all.size())
        .filter(index -> stands.contains(id(index)))
        .mapToObj(all::get)
        .toList();
  }

  private static Set<String> named(Answer answer, String verdict) {
    return answer.items("verdicts").stream()
        .filter(item -> item.text("verdict").equals(verdict))
        .map(item -> item.text("suggestion"))
        .collect(Collectors.toSet());
  }

  private static String id(int index) {
    return "S" + (index + 1);
  }

  private Prompt prompt(List<Suggestion> suggestions) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < suggestions.size(); i++) {
      items.add(item(id(i), suggestions.get(i)));
    }
    String data = Question.text(Json.fields().put("schema", 1).put("suggestions", items).end());
    return new Prompt(Instructions.REFUTATION, Question.bounded(data), SCHEMA);
  }

  private Json item(String id, Suggestion suggestion) {
    Scene scene = plan.questions().get(0).scene();
    return Question.edge(Json.fields().put("id", id), scene, suggestion.edge())
        .put("quote", suggestion.quote())
        .put("why", suggestion.why())
        .put("hunk", hunk(suggestion).map(Question::hunk).orElse(Json.none()))
        .end();
  }

  private Optional<Hunk> hunk(Suggestion suggestion) {
    return plan.questions().stream()
        .flatMap(question -> question.batch().hunks().stream())
        .filter(hunk -> hunk.file().path().equals(suggestion.file()))
        .filter(hunk -> hunk.lines().stream().anyMatch(l -> l.number() == suggestion.line()))
        .findFirst();
  }
}
