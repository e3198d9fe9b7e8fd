package io.github.couplint.rules;

import java.util.List;

/**
 * A client technology: how code that uses it looks.
 *
 * @param name for people
 * @param rule id of the rule that its couplings belong to
 * @param category picks one of the rule's bases; empty for the rule's own base
 * @param openings what opens a coupling
 * @param client types whose use is evidence but opens nothing by itself
 * @param coordinates build dependencies that are evidence
 */
public record Technology(
    String id,
    String name,
    String rule,
    String category,
    List<Opening> openings,
    List<Glob> client,
    List<Glob> coordinates,
    Naming naming) {
  public Technology {
    openings = List.copyOf(openings);
    client = List.copyOf(client);
    coordinates = List.copyOf(coordinates);
  }
}
