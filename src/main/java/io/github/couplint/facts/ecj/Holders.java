package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import java.util.Set;

/** Knows the types of libraries that hold objects of the type they are parameterised with. */
final class Holders {
  private static final Set<String> TYPES =
      Set.of(
          "Collection",
          "List",
          "ArrayList",
          "LinkedList",
          "CopyOnWriteArrayList",
          "Set",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "SortedSet",
          "Queue",
          "Deque",
          "ArrayDeque",
          "BlockingQueue",
          "Iterable",
          "Iterator",
          "Stream",
          "Map",
          "HashMap",
          "LinkedHashMap",
          "TreeMap",
          "SortedMap",
          "ConcurrentMap",
          "ConcurrentHashMap",
          "EnumMap",
          "Optional",
          "Supplier",
          "Provider",
          "ObjectProvider",
          "ObjectFactory",
          "Instance",
          "AtomicReference",
          "ThreadLocal",
          "Future",
          "CompletableFuture",
          "CompletionStage",
          "Callable",
          "Lazy",
          "Mono",
          "Flux",
          "Uni",
          "Multi",
          "ResponseEntity",
          "HttpEntity");

  private static final Set<String> HANDING_OUT =
      Set.of(
          "get",
          "getFirst",
          "getLast",
          "next",
          "orElse",
          "orElseGet",
          "orElseThrow",
          "getObject",
          "getIfAvailable",
          "getIfUnique",
          "element",
          "peek",
          "poll",
          "take",
          "remove",
          "pop",
          "first",
          "last",
          "join",
          "block",
          "call",
          "getOrDefault",
          "computeIfAbsent",
          "getBody",
          "getNow",
          "blockFirst",
          "blockLast",
          "getPlain",
          "getAcquire");

  private static final Set<String> KEEPING =
      Set.of(
          "stream",
          "parallelStream",
          "filter",
          "sorted",
          "distinct",
          "limit",
          "skip",
          "peek",
          "iterator",
          "values",
          "findFirst",
          "findAny",
          "takeWhile",
          "dropWhile",
          "reversed",
          "or",
          "toList",
          "subList",
          "orderedStream",
          "min",
          "max",
          "onErrorResume",
          "log",
          "cache",
          "toFuture",
          "sequential",
          "parallel",
          "unordered");

  private Holders() {}

  /** Whether what a member is asked of is such an object itself, or came of one. */
  static boolean hold(Receiver receiver) {
    return TYPES.contains(receiver.root().simpleName());
  }

  /** Whether a method returns what is held. */
  static boolean handsOut(String method) {
    return HANDING_OUT.contains(method);
  }

  /** Whether a method returns another holder of the same. */
  static boolean keeps(String method) {
    return KEEPING.contains(method);
  }
}
