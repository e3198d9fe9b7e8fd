package io.github.couplint.policy;

import io.github.couplint.coupling.Edge;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A coupling that somebody answers for until a day.
 *
 * @param from name of the component
 * @param to name of the target
 * @param kind id of the kind, such as {@code vendor-sdk}
 * @param until the last day on which it holds
 * @param line where it stands in the register, from 1
 */
public record Acceptance(
    String from,
    String to,
    String kind,
    String owner,
    String reason,
    LocalDate until,
    Optional<String> link,
    int line) {

  /** Whether it is about that edge. */
  public boolean covers(Edge edge) {
    return edge.from().equals(from) && edge.to().name().equals(to) && edge.kind().id().equals(kind);
  }

  /** Whether it still holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(until);
  }

  /** The edge as people write it. */
  public String edge() {
    return from + " -> " + to + " (" + kind + ")";
  }
}
