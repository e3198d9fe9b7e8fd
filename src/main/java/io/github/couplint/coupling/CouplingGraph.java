package io.github.couplint.coupling;

import io.github.couplint.change.Gap;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All couplings of one side of a change.
 *
 * @param couplings by identity, in its order
 * @param gaps what could not be analysed on this side, ordered
 */
public record CouplingGraph(SortedMap<Edge, Coupling> couplings, List<Gap> gaps) {
  public CouplingGraph {
    couplings = Collections.unmodifiableSortedMap(new TreeMap<>(couplings));
    gaps = gaps.stream().distinct().sorted().toList();
  }

  /** The graph of those couplings; two with one identity are a bug of the caller. */
  public static CouplingGraph of(Collection<Coupling> couplings, List<Gap> gaps) {
    SortedMap<Edge, Coupling> byEdge = new TreeMap<>();
    for (Coupling coupling : couplings) {
      if (byEdge.put(coupling.edge(), coupling) != null) {
        throw new IllegalArgumentException("two couplings for " + coupling.edge());
      }
    }
    return new CouplingGraph(byEdge, gaps);
  }
}
