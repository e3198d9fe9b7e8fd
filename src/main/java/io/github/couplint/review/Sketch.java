package io.github.couplint.review;

import io.github.couplint.review.Advice.Redesign;
import java.util.ArrayList;
import java.util.List;

/** Puts a redesign into words. */
final class Sketch {
  private Sketch() {}

  static List<String> lines(Redesign redesign) {
    List<String> lines = new ArrayList<>();
    lines.add("Use " + redesign.pattern().text() + flow(redesign));
    add(lines, "Payload: ", String.join(", ", redesign.fields()));
    if (redesign.outbox()) {
      lines.add("Write the event to an outbox in the same transaction as the data");
    }
    for (int i = 0; i < redesign.steps().size(); i++) {
      lines.add((i + 1) + ". " + redesign.steps().get(i));
    }
    add(lines, "Trade-off: ", redesign.tradeoff());
    return List.copyOf(lines);
  }

  private static String flow(Redesign redesign) {
    if (redesign.event().isEmpty()) {
      return "";
    }
    String from = redesign.publisher().isEmpty() ? "" : redesign.publisher() + " publishes ";
    String to =
        redesign.consumers().isEmpty()
            ? ""
            : ", consumed by " + String.join(", ", redesign.consumers());
    return ": " + from + redesign.event() + to;
  }

  private static void add(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(label + text);
    }
  }
}
