package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Target;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What bound values name.
 *
 * @param target empty when they name nothing
 * @param path what is asked for there, as in {@link Request}; empty when that is not known
 */
record Named(
    Optional<Target> target, Confidence confidence, SortedMap<String, String> traits, String path) {
  Named(Optional<Target> target, Confidence confidence, SortedMap<String, String> traits) {
    this(target, confidence, traits, "");
  }

  Named asking(String asked) {
    return new Named(target, confidence, traits, asked);
  }

  boolean isKnown() {
    return target.filter(Target::isKnown).isPresent();
  }

  static Named nothing() {
    return new Named(Optional.empty(), Confidence.LIKELY, new TreeMap<>());
  }

  Named noSurerThan(Confidence limit) {
    return new Named(target, confidence.compareTo(limit) < 0 ? confidence : limit, traits, path);
  }

  static Named of(Optional<Target> target, Confidence confidence) {
    return new Named(target, confidence, new TreeMap<>());
  }
}
