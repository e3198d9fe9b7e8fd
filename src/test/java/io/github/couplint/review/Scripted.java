package io.github.couplint.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A model that says what it was told to, one reply after the other, the last one for ever. */
public final class Scripted implements Model {
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Attempt> attempts = new ArrayList<>();

  public Scripted(Reply... replies) {
    this.replies.addAll(List.of(replies));
  }

  /** A model that gives complete answers of those texts. */
  public static Scripted saying(String... texts) {
    Scripted model = new Scripted();
    for (String text : texts) {
      model.replies.add(said(text, Reply.Finish.COMPLETE));
    }
    return model;
  }

  static Reply said(String text, Reply.Finish finish) {
    return new Reply.Answered(text, finish, Usage.ofCall(900, 100));
  }

  static Reply failed(Failure failure) {
    return new Reply.Failed(failure, "", Optional.empty());
  }

  static Reply comeBack(int seconds) {
    return new Reply.Failed(Failure.RATE_LIMITED, "HTTP 429", Optional.of(seconds));
  }

  /** What it was asked so far. */
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  @Override
  public Identity identity() {
    return new Identity("scripted/model", "scripted");
  }

  @Override
  public Reply ask(Attempt attempt) {
    attempts.add(attempt);
    return replies.size() > 1 ? replies.remove() : replies.element();
  }
}
