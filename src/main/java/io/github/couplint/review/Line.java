package io.github.couplint.review;

/**
 * A line as it is sent.
 *
 * @param anchor such as {@code h2.14}; the same in every request of a run
 * @param sign {@code +} for one that the change added, {@code -} for one that it removed, a blank
 *     for one that it left
 * @param text without credentials
 * @param number in head, counted from 1; 0 for a removed one
 */
record Line(String anchor, char sign, String text, int number) {
  boolean isAdded() {
    return sign == '+';
  }
}
