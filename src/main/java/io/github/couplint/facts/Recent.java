package io.github.couplint.facts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values that are let go of when nobody asked for them for a while. Safe for use by several
 * threads.
 */
final class Recent<T> {
  private volatile Map<String, T> now = new ConcurrentHashMap<>();
  private volatile Map<String, T> before = new ConcurrentHashMap<>();

  void keep(String key, T value) {
    now.put(key, value);
  }

  @Nullable T find(String key) {
    T known = now.get(key);
    if (known == null) {
      known = before.get(key);
      if (known != null) {
        now.put(key, known);
      }
    }
    return known;
  }

  /** Ends a while: what was neither kept nor found in it is let go of. */
  void end() {
    before = now;
    now = new ConcurrentHashMap<>();
  }
}
