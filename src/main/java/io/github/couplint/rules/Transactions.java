package io.github.couplint.rules;

import io.github.couplint.change.Span;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the annotations of a file that put its calls into transactions. */
final class Transactions {
  private final Map<String, List<Span>> byMethod = new HashMap<>();

  Transactions(JavaFacts facts) {
    for (Use use : facts.uses()) {
      if (use instanceof Use.Annotated annotated
          && annotated.annotation().type().simpleName().equals("Transactional")) {
        byMethod
            .computeIfAbsent(key(use.place(), use.place().method()), k -> new ArrayList<>())
            .add(use.place().span());
      }
    }
  }

  /** Whether traits say that a call is made inside a transaction. */
  static boolean isInside(Map<String, String> traits) {
    return traits.containsKey("TX") || traits.containsKey("TX_PUBLISH");
  }

  private static String key(Use.Place place, String method) {
    return place.user() + "#" + method;
  }

  /** The annotations of the method around a place, and of its type. */
  List<Span> around(Use.Place place) {
    List<Span> spans =
        new ArrayList<>(byMethod.getOrDefault(key(place, place.method()), List.of()));
    spans.addAll(byMethod.getOrDefault(key(place, ""), List.of()));
    return spans;
  }
}
