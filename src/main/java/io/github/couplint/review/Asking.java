package io.github.couplint.review;

import io.github.couplint.review.Reply.Answered;
import io.github.couplint.review.Reply.Failed;
import io.github.couplint.review.Settings.Limits;
import java.util.Optional;

/** Asks a model within the limits of a run, patiently but not for long. */
final class Asking {
  private static final int LONGEST_WAIT = 10;

  private final Model model;
  private final Limits limits;
  private Shape shape;
  private Usage usage = Usage.NONE;
  private int bytes;

  Asking(Model model, Settings settings) {
    this.model = model;
    this.limits = settings.limits();
    this.shape = Shape.of(settings);
  }

  /** What asking took so far. */
  Usage usage() {
    return usage;
  }

  void count(Usage more) {
    usage = usage.plus(more);
  }

  /** The worst that one more request may make of what a run costs. */
  private double cost(int moreIn, int moreOut) {
    return limits.price().of(usage.tokensIn() + moreIn, usage.tokensOut() + moreOut);
  }

  /** The answer; asks again in another shape when the server wants one, and once after a pause. */
  Reply ask(Prompt prompt) {
    boolean retried = false;
    int wait = 0;
    while (true) {
      Reply reply = once(prompt, wait);
      if (!(reply instanceof Failed failed)) {
        return reply;
      }
      Optional<Shape> next = shape.after(failed.failure());
      if (next.isPresent()) {
        shape = next.orElseThrow();
        wait = 0;
      } else if (!retried && failed.failure().isPassing() && pause(failed) <= LONGEST_WAIT) {
        retried = true;
        wait = pause(failed);
      } else {
        return failed;
      }
    }
  }

  private static int pause(Failed failed) {
    return Math.max(0, failed.retryAfterSeconds().orElse(1));
  }

  private Reply once(Prompt prompt, int wait) {
    Attempt attempt = new Attempt(prompt, shape.format(), shape.temperature(), wait);
    if (isTooMuch(prompt.bytes())) {
      return Failed.of(Failure.OUT_OF_BUDGET);
    }
    bytes += prompt.bytes();
    Reply reply = model.ask(attempt);
    count(reply instanceof Answered answered ? answered.usage() : Usage.ofCall(0, 0));
    return reply;
  }

  private boolean isTooMuch(int more) {
    boolean tooDear =
        limits.price().most() > 0
            && cost(Tokens.atMost(more), limits.outputTokens()) > limits.price().most();
    return usage.calls() >= limits.calls() || bytes + more > limits.bytes() || tooDear;
  }
}
