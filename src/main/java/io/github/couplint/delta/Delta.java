package io.github.couplint.delta;

import io.github.couplint.coupling.CouplingGraph;
import java.util.List;
import java.util.Set;

/**
 * What a change did to the couplings.
 *
 * @param changes one per edge, the worst first, then by edge; carried ones included
 */
public record Delta(List<EdgeChange> changes) {
  /** Codes of the traits that make a coupling better; all others make it worse. */
  public static final Set<String> MITIGATORS =
      Set.of(
          "ADAPTER",
          "CLIENT_PKG",
          "PUBLISHED_CONTRACT",
          "TIMEOUT",
          "BREAKER",
          "RETRY",
          "ASYNC",
          "OUTBOX",
          "CACHED",
          "CONTRACT_TEST",
          "DECLARED",
          "EXISTING_EDGE");

  /**
   * Codes of the traits that make a carried coupling another one when it gains them: it holds more
   * while it waits, waits where it did not, or shows or fixes more of its target. Where a client is
   * set up or from which package it is used changes with any refactoring and is none. A loop or a
   * shared store is told of introduced edges only, and one whose target was not known before is not
   * introduced.
   */
  public static final Set<String> STRENGTHENERS =
      Set.of(
          "LOOP",
          "TX",
          "TX_PUBLISH",
          "LOCK",
          "LISTENER_SYNC",
          "BLOCK_REACTIVE",
          "HARDCODED",
          "HARDCODED_IP",
          "CREDENTIALS",
          "LEAK");

  /** Codes of the traits that are credit when a carried coupling gains them. */
  static final Set<String> RELIEFS =
      Set.of(
          "ADAPTER",
          "PUBLISHED_CONTRACT",
          "TIMEOUT",
          "BREAKER",
          "RETRY",
          "ASYNC",
          "OUTBOX",
          "CACHED",
          "CONTRACT_TEST");

  public Delta {
    changes = changes.stream().sorted().toList();
  }

  /** The delta from base to head. */
  public static Delta between(CouplingGraph base, CouplingGraph head, Moves moves) {
    return new Delta(new Comparison(base, head, moves).changes());
  }
}
