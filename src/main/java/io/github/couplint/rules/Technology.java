package io.github.couplint.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** That of the id, which is unique; all that the packs say would take long to hash. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Technology one && id.equals(one.id));
  }
}
