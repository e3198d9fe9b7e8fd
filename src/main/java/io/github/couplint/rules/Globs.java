package io.github.couplint.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values by patterns of types or of Maven coordinates; a name is held against the few patterns that
 * begin like it.
 */
final class Globs<T> {
  private final Map<String, List<Entry<T>>> literal = new HashMap<>();
  private final Map<String, List<Entry<T>>> byHead = new HashMap<>();
  private int size;

  private record Entry<T>(int order, Glob glob, T value) {}

  void add(Glob glob, T value) {
    Map<String, List<Entry<T>>> map = glob.isLiteral() ? literal : byHead;
    String key = glob.isLiteral() ? glob.toString() : head(glob.start());
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Entry<>(size++, glob, value));
  }

  void addAll(Globs<T> others) {
    size += others.size;
    others.literal.forEach((k, v) -> literal.computeIfAbsent(k, n -> new ArrayList<>()).addAll(v));
    others.byHead.forEach((k, v) -> byHead.computeIfAbsent(k, n -> new ArrayList<>()).addAll(v));
  }

  /**
   * The first two segments of a name that has more; else empty, and so is that of a shorter start.
   */
  private static String head(String name) {
    int end = name.indexOf('.', name.indexOf('.') + 1);
    return end < 0 ? "" : name.substring(0, end);
  }

  /** The values whose patterns match a name, in the order in which they were added. */
  List<T> of(String name) {
    List<Entry<T>> matching = new ArrayList<>();
    for (List<Entry<T>> some : likely(name)) {
      for (Entry<T> entry : some) {
        if (entry.glob().matches(name)) {
          matching.add(entry);
        }
      }
    }
    return matching.isEmpty() ? List.of() : values(matching);
  }

  private static <T> List<T> values(List<Entry<T>> entries) {
    entries.sort(Comparator.comparingInt(Entry::order));
    return entries.stream().map(Entry::value).toList();
  }

  private List<List<Entry<T>>> likely(String name) {
    String head = head(name);
    List<Entry<T>> same = literal.getOrDefault(name, List.of());
    List<Entry<T>> any = byHead.getOrDefault("", List.of());
    return head.isEmpty()
        ? List.of(same, any)
        : List.of(same, any, byHead.getOrDefault(head, List.of()));
  }

  /** Whether some pattern with wildcards may match a name that begins so. */
  boolean mayBegin(String start) {
    for (List<Entry<T>> some : likely(start)) {
      for (Entry<T> entry : some) {
        if (start.startsWith(entry.glob().start())) {
          return true;
        }
      }
    }
    return false;
  }
}
