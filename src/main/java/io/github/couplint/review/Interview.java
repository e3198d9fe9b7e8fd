package io.github.couplint.review;

import io.github.couplint.review.Reply.Answered;
import io.github.couplint.review.Reply.Failed;
import io.github.couplint.review.Reply.Finish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the questions of a run to a model and checks each answer. */
final class Interview {
  private final Consultation consultation;
  private final boolean suspicious;
  private final List<Failed> failures = new ArrayList<>();
  private Checked checked = Checked.NOTHING;
  private int answered;
  private boolean stopped;

  Interview(Consultation consultation, boolean suspicious) {
    this.consultation = consultation;
    this.suspicious = suspicious;
  }

  /**
   * What came of it.
   *
   * @param answered how many answers could be used
   */
  record Outcome(Checked checked, int answered, List<Failed> failures) {
    Outcome {
      failures = List.copyOf(failures);
    }

    /** The same with other items. */
    Outcome with(Checked other) {
      return new Outcome(other, answered, failures);
    }

    /** The same with one more failure. */
    Outcome plus(Failed failure) {
      List<Failed> all = new ArrayList<>(failures);
      all.add(failure);
      return new Outcome(checked, answered, all);
    }
  }

  Outcome of(List<Question> questions) {
    questions.forEach(question -> put(question, true));
    return new Outcome(checked, answered, failures);
  }

  private void put(Question question, boolean mayHalve) {
    if (stopped) {
      return;
    }
    Reply reply = consultation.reply(question.prompt(), AnswerSchema.REVIEW);
    if (reply instanceof Failed failed) {
      fail(failed);
    } else if (reply instanceof Answered answer && answer.finish() == Finish.COMPLETE) {
      use(question, Answer.read(answer.text(), AnswerSchema.REVIEW).answer().orElseThrow());
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
}
