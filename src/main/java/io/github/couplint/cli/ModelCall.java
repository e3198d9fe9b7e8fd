package io.github.couplint.cli;

import io.github.couplint.report.Visible;
import io.github.couplint.review.Advice;
import io.github.couplint.review.AnswerCache;
import io.github.couplint.review.ReviewMode;
import io.github.couplint.review.Usage;
import io.github.couplint.review.cache.AnswerFolder;
import io.github.couplint.wiring.Guest;
import io.github.couplint.wiring.Question.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Asks the model that the configuration names; loaded only when one is asked. */
record ModelCall(Optional<String> mode, World world, boolean quiet) {
  private static final String CLEAR = "\r\u001b[K";

  /** What would be sent. */
  String preview(Answer answer) {
    return answer.guest().dryRun(mode.flatMap(ReviewMode::find));
  }

  /** The answer with what the model says. */
  Answer reviewed(Answer answer, Optional<Path> folder) {
    AnswerCache cache =
        folder.map(place -> AnswerFolder.in(place, Instant.now())).orElse(AnswerCache.NONE);
    Guest guest = answer.guest();
    boolean isWatched = world.errIsTerminal() && !quiet;
    tell(isWatched, "couplint: asking a model, at most " + seconds(guest) + " s");
    Advice advice = guest.advice(mode.flatMap(ReviewMode::find), world.environment(), cache);
    tell(isWatched, CLEAR);
    if (!quiet && !advice.usage().equals(Usage.NONE)) {
      String took = advice.model() + ": " + guest.took(advice);
      world.err().println("couplint: " + Visible.line(took));
    }
    return answer.with(advice);
  }

  private static int seconds(Guest guest) {
    return guest.config().budget().seconds();
  }

  /** Whoever waits sees for what; nothing of it stays. */
  private void tell(boolean isWatched, String text) {
    if (isWatched) {
      world.err().print(text);
      world.err().flush();
    }
  }
}
