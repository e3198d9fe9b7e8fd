package io.github.couplint.map;

import io.github.couplint.coupling.Kind;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds brokers that must be one: what is written to a channel of one is read from the other. */
final class SharedChannels {
  private SharedChannels() {}

  /** The name that a broker shares with others, by its own; the first in order. */
  static SortedMap<String, String> names(SystemMap map) {
    Set<String> brokers =
        map.externals().stream()
            .filter(external -> external.kind() == NodeKind.BROKER)
            .map(External::name)
            .collect(Collectors.toSet());
    Map<String, SortedSet<String>> written = new TreeMap<>();
    Map<String, SortedSet<String>> read = new TreeMap<>();
    for (Connection line : map.connections()) {
      if (line.kind() == Kind.PUBLISH && brokers.contains(line.to())) {
        put(written, line.via(), line.to());
      } else if (line.kind() == Kind.CONSUME && brokers.contains(line.from())) {
        put(read, line.via(), line.from());
      }
    }
    return names(written, read);
  }

  private static void put(Map<String, SortedSet<String>> brokers, String channel, String broker) {
    if (!channel.isEmpty()) {
      brokers.computeIfAbsent(channel, c -> new TreeSet<>()).add(broker);
    }
  }

  private static SortedMap<String, String> names(
      Map<String, SortedSet<String>> written, Map<String, SortedSet<String>> read) {
    SortedMap<String, String> names = new TreeMap<>();
    written.forEach(
        (channel, brokers) -> {
          SortedSet<String> readers = read.getOrDefault(channel, new TreeSet<>());
          if (brokers.size() == 1 && readers.size() == 1 && !brokers.equals(readers)) {
            join(names, brokers.first(), readers.first());
          }
        });
    return names;
  }

  private static void join(SortedMap<String, String> names, String one, String other) {
    String first = names.getOrDefault(one, one);
    String second = names.getOrDefault(other, other);
    if (!first.equals(second)) {
      String kept = first.compareTo(second) < 0 ? first : second;
      String lost = kept.equals(first) ? second : first;
      names.replaceAll((name, now) -> now.equals(lost) ? kept : now);
      names.put(lost, kept);
    }
  }
}
