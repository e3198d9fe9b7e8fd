package io.github.couplint.report.map;

import io.github.couplint.map.SystemMap;
import java.util.List;
import java.util.Optional;

/**
 * What a text came to that should hold a map.
 *
 * @param map empty when the text is faulty
 * @param faults what was expected where, without the name of the file; at most {@link #MOST}
 */
public record MapReading(Optional<SystemMap> map, List<String> faults) {
  /** More faults would tell nothing new. */
  static final int MOST = 20;

  public MapReading {
    faults = faults.stream().limit(MOST).toList();
  }
}
