package io.github.couplint.review;

import io.github.couplint.review.Attempt.Format;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How requests are put to a server, for servers differ in what they accept.
 *
 * @param refused formats that the server refused in this run
 * @param temperature whether the temperature is sent
 */
record Shape(Format format, Set<Format> refused, boolean temperature) {
  static Shape of(Settings settings) {
    return new Shape(settings.format(), Set.of(), settings.temperature());
  }

  /** The shape to try after a failure; empty when another shape would not help. */
  Optional<Shape> after(Failure failure) {
    if (failure == Failure.TEMPERATURE_REFUSED && temperature) {
      return Optional.of(new Shape(format, refused, false));
    }
    return failure == Failure.FORMAT_REFUSED ? next() : Optional.empty();
  }

  private Optional<Shape> next() {
    EnumSet<Format> all = EnumSet.of(format);
    all.addAll(refused);
    return EnumSet.complementOf(all).stream()
        .findFirst()
        .map(format -> new Shape(format, all, temperature));
  }
}
