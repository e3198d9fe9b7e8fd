package io.github.couplint.review;

/** Estimates tokens without knowing a model's own way of counting. */
final class Tokens {
  private Tokens() {}

  /** How many tokens so many bytes of English and code are at most, by experience. */
  static int atMost(int bytes) {
    return bytes / 3 + 1;
  }
}
