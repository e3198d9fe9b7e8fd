package io.github.couplint.review;

import io.github.couplint.review.Reply.Answered;
import io.github.couplint.review.Reply.Failed;
import io.github.couplint.review.Reply.Finish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Puts the questions of a run to a model and checks each answer. */
final class Interview {
  private final Model model;
  private final AnswerCache cache;
  private final Settings settings;
  private final boolean suspicious;
  private final Asking asking;
  private final List<Failed> failures = new ArrayList<>();
  private Checked checked = Checked.NOTHING;
  private int answered;
  private boolean stopped;

  Interview(Model model, AnswerCache cache, Settings settings, boolean suspicious) {
    this.model = model;
    this.cache = cache;
    this.settings = settings;
    this.suspicious = suspicious;
    this.asking = new Asking(model, settings);
  }

  /**
   * What came of it.
   *
   * @param answered how many answers could be used
   */
  record Outcome(Checked checked, int answered, List<Failed> failures, Usage usage) {
    Outcome {
      failures = List.copyOf(failures);
    }
  }

  Outcome of(List<Question> questions) {
    questions.forEach(question -> put(question, true));
    return new Outcome(checked, answered, failures, asking.usage());
  }

  private void put(Question question, boolean mayHalve) {
    if (stopped) {
      return;
    }
    Reply reply = reply(question);
    if (reply instanceof Failed failed) {
      fail(failed);
    } else if (reply instanceof Answered answer && answer.finish() == Finish.COMPLETE) {
      use(question, Answer.read(answer.text()).answer().orElseThrow());
    } else {
      halve(question, mayHalve);
    }
  }

  private void fail(Failed failed) {
    failures.add(failed);
    stopped |= !failed.failure().isLocal();
  }

  private void halve(Question question, boolean mayHalve) {
    List<Batch> halves = mayHalve ? question.batch().halves() : List.of();
    if (halves.isEmpty()) {
      fail(Failed.of(Failure.TRUNCATED));
    }
    halves.forEach(half -> put(Question.of(question.scene(), half), false));
  }

  private void use(Question question, Answer answer) {
    Checked part = Grounding.check(question, answer, suspicious);
    long invented = part.drops().stream().filter(Drop::isGrounding).count();
    if (2 * invented > answer.size()) {
      fail(Failed.of(Failure.UNGROUNDED));
      List<Drop> rest = Collections.nCopies(answer.size() - part.drops().size(), Drop.UNGROUNDED);
      part =
          new Checked(List.of(), List.of(), List.of(), part.drops())
              .plus(new Checked(List.of(), List.of(), List.of(), rest));
    } else {
      answered++;
    }
    checked = checked.plus(part);
  }

  /** A well-formed complete answer, a truncated one, or why there is none. */
  private Reply reply(Question question) {
    String key = key(question.prompt());
    Optional<Answered> kept = cache.find(key).flatMap(Kept::read).filter(Interview::isUsable);
    if (kept.isPresent()) {
      asking.count(kept.orElseThrow().usage());
      return kept.orElseThrow();
    }
    Reply reply = fresh(question.prompt());
    if (reply instanceof Answered answer) {
      cache.keep(key, Kept.write(answer));
    }
    return reply;
  }

  private static boolean isUsable(Answered answer) {
    return answer.finish() == Finish.TRUNCATED || Answer.read(answer.text()).answer().isPresent();
  }

  /** Asks, and once more when the answer is malformed. */
  private Reply fresh(Prompt prompt) {
    Reply reply = asking.ask(prompt);
    List<String> faults = faults(reply);
    if (!faults.isEmpty()) {
      reply = asking.ask(prompt.again(String.join("; ", faults)));
    }
    if (reply instanceof Answered answer && answer.finish() == Finish.REFUSED) {
      return Failed.of(Failure.REFUSED);
    }
    return faults(reply).isEmpty() ? reply : Failed.of(Failure.MALFORMED);
  }

  private static List<String> faults(Reply reply) {
    return reply instanceof Answered answer && answer.finish() == Finish.COMPLETE
        ? Answer.read(answer.text()).faults()
        : List.of();
  }

  /** The hash of everything that shapes the answer. */
  private String key(Prompt prompt) {
    return Hash.of(
        Instructions.ID,
        model.identity().fingerprint(),
        settings.format().id(),
        String.valueOf(settings.temperature()),
        String.valueOf(settings.limits().outputTokens()),
        prompt.system(),
        prompt.data(),
        prompt.schema());
  }
}
