package io.github.couplint.delta;

import io.github.couplint.coupling.Coupling;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a change did to one edge.
 *
 * @param coupling as it is in head; as it was in base when removed
 * @param newUsers types that take part and had no part before; the types that took part when
 *     removed; empty unless introduced, widened or removed
 * @param newTraits traits that the edge gained; all of them when introduced; when loosened those
 *     that made it worse and are lost, and those that make it better and are gained
 */
public record EdgeChange(
    What what, Coupling coupling, SortedSet<String> newUsers, SortedMap<String, String> newTraits)
    implements Comparable<EdgeChange> {
  /** What happened to an edge, the worst first. */
  public enum What {
    INTRODUCED,
    STRENGTHENED,
    WIDENED,
    LOOSENED,
    REMOVED,
    CARRIED;

    /** The name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Comparator<EdgeChange> ORDER =
      Comparator.comparing(EdgeChange::what).thenComparing(change -> change.coupling().edge());

  public EdgeChange {
    newUsers = Collections.unmodifiableSortedSet(new TreeSet<>(newUsers));
    newTraits = Collections.unmodifiableSortedMap(new TreeMap<>(newTraits));
  }

  /** What is better about a loosened edge: {@code no longer in a loop}, {@code now cached}. */
  public List<String> improvements() {
    return newTraits.entrySet().stream()
        .map(e -> (isMitigator(e.getKey()) ? "now " : "no longer ") + e.getValue())
        .toList();
  }

  /** Whether a trait makes a coupling better. */
  public static boolean isMitigator(String code) {
    return Delta.MITIGATORS.contains(code);
  }

  @Override
  public int compareTo(EdgeChange other) {
    return ORDER.compare(this, other);
  }
}
