package io.github.couplint.review;

import io.github.couplint.review.Reply.Answered;
import io.github.couplint.review.Reply.Failed;
import io.github.couplint.review.Reply.Finish;
import java.util.List;
import java.util.Optional;

/** Gets well-formed answers, from those that are kept or from a model, within a run's limits. */
final class Consultation {
  private final Model model;
  private final AnswerCache cache;
  private final Settings settings;
  private final Asking asking;

  Consultation(Model model, AnswerCache cache, Settings settings) {
    this.model = model;
    this.cache = cache;
    this.settings = settings;
    this.asking = new Asking(model, settings);
  }

  /** Who answers. */
  String model() {
    return model.identity().name();
  }

  boolean isRefuted() {
    return settings.isRefuted();
  }

  /** What all of it took so far. */
  Usage usage() {
    return asking.usage();
  }

  /** An answer that is complete and of that shape, one that was cut off, or why there is none. */
  Reply reply(Prompt prompt, AnswerSchema schema) {
    String key = key(prompt);
    Optional<Answered> kept =
        cache.find(key).flatMap(Kept::read).filter(answer -> isUsable(answer, schema));
    if (kept.isPresent()) {
      asking.count(kept.orElseThrow().usage());
      return kept.orElseThrow();
    }
    Reply reply = fresh(prompt, schema);
    if (reply instanceof Answered answer) {
      cache.keep(key, Kept.write(answer));
    }
    return reply;
  }

  private static boolean isUsable(Answered answer, AnswerSchema schema) {
    return answer.finish() == Finish.TRUNCATED
        || Answer.read(answer.text(), schema).answer().isPresent();
  }

  /** Asks, and once more when the answer is malformed. */
  private Reply fresh(Prompt prompt, AnswerSchema schema) {
    Reply reply = asking.ask(prompt);
    List<String> faults = faults(reply, schema);
    if (!faults.isEmpty()) {
      reply = asking.ask(prompt.again(String.join("; ", faults)));
    }
    if (reply instanceof Answered answer && answer.finish() == Finish.REFUSED) {
      return Failed.of(Failure.REFUSED);
    }
    return faults(reply, schema).isEmpty() ? reply : Failed.of(Failure.MALFORMED);
  }

  private static List<String> faults(Reply reply, AnswerSchema schema) {
    return reply instanceof Answered answer && answer.finish() == Finish.COMPLETE
        ? Answer.read(answer.text(), schema).faults()
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
