package io.github.couplint.review;

/** What a model answers, and what a cache of answers holds. */
public final class AnswerTarget {
  private static final Material MATERIAL = Example.material();

  private AnswerTarget() {}

  /** Nothing comes out that the change does not bear out. */
  public static void eat(String answer) {
    Kept.read(answer);
    Scripted model = Scripted.saying(answer);
    GarbageTest.assertGrounded(Review.of(MATERIAL, Example.settings(), model, AnswerCache.NONE));
  }
}
