package io.github.couplint.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values by patterns of type names; a name is held against the few patterns that begin like it. */
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

  /**
   * The first two segments of a name that has more; else empty, and so is that of a shorter start.
   */
  private static String head(String name) {
    int end = name.indexOf('.', name.indexOf('.') + 1);
    return end < 0 ? "" : name.substring(0, end);
  }

  private Stream<Entry<T>> likely(String name) {
    String head = head(name);
    return Stream.of(
            literal.getOrDefault(name, List.of()),
            byHead.getOrDefault(head, List.of()),
            head.isEmpty() ? List.<Entry<T>>of() : byHead.getOrDefault("", List.of()))
        .flatMap(List::stream);
  }

  /** The values whose patterns match a name, in the order in which they were added. */
  List<T> of(String name) {
    return likely(name)
        .filter(entry -> entry.glob().matches(name))
        .sorted(Comparator.comparingInt(Entry::order))
        .map(Entry::value)
        .toList();
  }

  /** Whether some pattern with wildcards may match a name that begins so. */
  boolean mayBegin(String start) {
    return likely(start).anyMatch(entry -> start.startsWith(entry.glob().start()));
  }
}
