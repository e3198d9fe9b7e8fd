package io.github.couplint.facts.ecj;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out in what contexts methods are called by others of the same class. */
final class Reachability {
  /** The arity of a method reference, which fits any. */
  static final int ANY = -1;

  private final Map<Key, List<Edge>> byCaller = new HashMap<>();
  private final Map<Key, Set<Key>> byName = new HashMap<>();
  private final Map<Key, Integer> inherited = new HashMap<>();

  /** A method, or all overloads with as many parameters. */
  record Key(String owner, String method, int arity) {
    Key anyArity() {
      return new Key(owner, method, ANY);
    }
  }

  private record Edge(Key callee, Circumstances at) {}

  /** A method is declared. */
  void declare(Key method) {
    byName.computeIfAbsent(method.anyArity(), k -> new LinkedHashSet<>()).add(method);
  }

  /** One method calls another in certain circumstances. */
  void call(Key caller, Key callee, Circumstances at) {
    byCaller.computeIfAbsent(caller, k -> new ArrayList<>()).add(new Edge(callee, at));
  }

  /** To be asked after all methods and calls are known. */
  void settle() {
    Deque<Key> open = new ArrayDeque<>(byCaller.keySet());
    while (!open.isEmpty()) {
      Key caller = open.removeFirst();
      int callers = inherited(caller);
      for (Edge edge : byCaller.getOrDefault(caller, List.of())) {
        int passed = edge.at().passedOn(callers);
        for (Key callee : targets(edge.callee())) {
          if ((inherited(callee) | passed) != inherited(callee)) {
            inherited.merge(callee, passed, (a, b) -> a | b);
            open.addLast(callee);
          }
        }
      }
    }
  }

  private Set<Key> targets(Key callee) {
    Set<Key> named = byName.getOrDefault(callee.anyArity(), Set.of());
    return named.contains(callee) ? Set.of(callee) : named;
  }

  /** One bit per context that callers bring. */
  int inherited(Key method) {
    return inherited.getOrDefault(method, 0);
  }
}
