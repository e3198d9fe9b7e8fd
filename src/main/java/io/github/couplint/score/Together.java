package io.github.couplint.score;

/**
 * How often two components changed in one commit: a sign of coupling that no code shows.
 *
 * @param together commits that changed both
 * @param apart commits that changed one of the two
 * @param seen how many commits were looked at
 * @param cutShort whether these are fewer than were asked for, because the clone is shallow
 */
public record Together(int together, int apart, int seen, boolean cutShort) {
  /** Chosen by us: fewer times are chance. */
  private static final int FEWEST = 5;

  /** Whether that is far more often than apart: chosen by us, twice as often. */
  boolean isTelling() {
    return together >= FEWEST && together >= 2 * apart;
  }

  /** For people, without a final period. */
  public String words() {
    return "changed together in %d of the last %d commits, apart in %d%s"
        .formatted(together, seen, apart, cutShort ? "; the shallow clone has no more" : "");
  }
}
