package io.github.couplint.score;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each trait adds to a score, or takes from it; of one family only the weightiest counts. */
public enum Points {
  LOOP(20, "LOOP"),
  TX(20, "TX"),
  TX_PUBLISH(15, "TX_PUBLISH"),
  LOCK(15, "LOCK"),
  INIT(12, "INIT"),
  REQUEST_PATH(8, "REQUEST_PATH"),
  LISTENER_SYNC(10, "LISTENER_SYNC"),
  BLOCK_REACTIVE(8, "BLOCK_REACTIVE"),
  NO_TIMEOUT(6, "NO_TIMEOUT"),
  NO_BREAKER(4, "NO_BREAKER"),
  HARDCODED(10, "HARDCODED"),
  HARDCODED_IP(12, "HARDCODED"),
  CREDENTIALS(15, "HARDCODED"),
  LEAK(18, "LEAK"),
  DOMAIN_PKG(12, "DOMAIN_PKG"),
  THIRD_PARTY(8, "DISTANCE"),
  CROSS_TEAM(6, "DISTANCE"),
  WRITE(5, "WRITE"),
  CYCLE(25, "CYCLE"),
  /** The catalogue's 6 points for each component beyond the limit, 18 at most. */
  CHAIN(6, "CHAIN"),
  CHAIN_2(12, "CHAIN"),
  CHAIN_3(18, "CHAIN"),
  FANOUT(6, "FANOUT"),
  FANOUT_2(12, "FANOUT"),
  FANOUT_3(18, "FANOUT"),
  /** Chosen by us: half a severity's width, as little as a team's border and more than a write. */
  TIER(8, "TIER"),
  /** Chosen by us; its floor makes every such edge high. */
  FORBIDDEN(25, "DECLARED"),
  /** Chosen by us: half a severity's width. */
  UNDECLARED(10, "DECLARED"),
  DECLARED(-6, "DECLARED"),
  /** With the base of a store of one's own it makes the catalogue's base of a shared one. */
  SHARED(35, "SHARED"),
  /** Not in the catalogue's table; weighs as much as a client without a time limit. */
  EOL(6, "EOL"),
  ADAPTER(-15, "ADAPTER"),
  CLIENT_PKG(-6, "ADAPTER"),
  PUBLISHED_CONTRACT(-8, "PUBLISHED_CONTRACT"),
  TIMEOUT(-4, "TIMEOUT"),
  BREAKER(-6, "BREAKER"),
  RETRY(-2, "RETRY"),
  ASYNC(-5, "ASYNC"),
  OUTBOX(-12, "ASYNC"),
  CACHED(-3, "CACHED"),
  CONTRACT_TEST(-8, "CONTRACT_TEST"),
  /**
   * The catalogue takes 20 for a further call; ours is counted only when a further type takes part,
   * which is more.
   */
  EXISTING_EDGE(-12, "EXISTING_EDGE");

  private final int points;
  private final String family;

  Points(int points, String family) {
    this.points = points;
    this.family = family;
  }

  public int points() {
    return points;
  }

  /** The points by trait code. */
  public static SortedMap<String, Integer> table() {
    SortedMap<String, Integer> table = new TreeMap<>();
    Arrays.stream(values()).forEach(trait -> table.put(trait.name(), trait.points));
    return Collections.unmodifiableSortedMap(table);
  }

  /** The family of a trait; a code that is not in the table is a family of its own. */
  static String family(String code) {
    return find(code).map(trait -> trait.family).orElse(code);
  }

  private static Optional<Points> find(String code) {
    return Arrays.stream(values()).filter(trait -> trait.name().equals(code)).findFirst();
  }
}
