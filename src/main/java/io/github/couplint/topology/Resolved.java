package io.github.couplint.topology;

import io.github.couplint.coupling.Confidence;
import java.util.ArrayList;
import java.util.List;

/**
 * What a value of source code comes to.
 *
 * @param text with {@link #HOLE} for each part that is not known
 * @param keys the settings that it was read from or should have been, in the order met
 * @param confidence how far the trail went
 */
public record Resolved(String text, List<String> keys, Confidence confidence) {
  /** Stands in a text for a part that is not known. */
  public static final String HOLE = "\uFFFC";

  static final Resolved UNKNOWN = new Resolved(HOLE, List.of(), Confidence.LIKELY);

  public Resolved {
    keys = List.copyOf(keys);
  }

  static Resolved certain(String text) {
    return new Resolved(text, List.of(), Confidence.CERTAIN);
  }

  /** This text followed by that one. */
  Resolved plus(Resolved next) {
    List<String> allKeys = new ArrayList<>(keys);
    allKeys.addAll(next.keys);
    return new Resolved(text + next.text, allKeys, weaker(confidence, next.confidence));
  }

  /** The same, at most that sure. */
  public Resolved noSurerThan(Confidence limit) {
    return new Resolved(text, keys, weaker(confidence, limit));
  }

  private static Confidence weaker(Confidence a, Confidence b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Whether no part of it is known. */
  public boolean isUnknown() {
    return text.replace(HOLE, "").isBlank();
  }

  /** Whether every part came from source code itself, none from settings. */
  public boolean isLiteral() {
    return keys.isEmpty() && !isUnknown();
  }
}
