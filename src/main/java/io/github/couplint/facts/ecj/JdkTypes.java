package io.github.couplint.facts.ecj;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows the types of the JDK that code imports with wildcards most. */
final class JdkTypes {
  private static final Map<String, Set<String>> BY_PACKAGE =
      Map.of(
          "java.util",
          names(
              "ArrayDeque ArrayList Arrays Base64 BitSet Calendar Collection Collections Comparator"
                  + " Currency Date Deque Enumeration EnumMap EnumSet HashMap HashSet Hashtable"
                  + " Iterator LinkedHashMap LinkedHashSet LinkedList List ListIterator Locale Map"
                  + " NavigableMap NavigableSet NoSuchElementException Objects Optional OptionalInt"
                  + " OptionalLong OptionalDouble PriorityQueue Properties Queue Random"
                  + " ResourceBundle Scanner Set SortedMap SortedSet Spliterator Stack"
                  + " StringJoiner StringTokenizer TimeZone TreeMap TreeSet UUID Vector"),
          "java.util.function",
          names(
              "BiConsumer BiFunction BiPredicate BinaryOperator BooleanSupplier Consumer Function"
                  + " IntFunction IntPredicate IntSupplier LongSupplier Predicate Supplier"
                  + " ToDoubleFunction ToIntFunction ToLongFunction UnaryOperator"),
          "java.util.stream",
          names("Collector Collectors IntStream LongStream DoubleStream Stream StreamSupport"),
          "java.util.concurrent",
          names(
              "BlockingQueue Callable CompletableFuture CompletionException CompletionStage"
                  + " ConcurrentHashMap ConcurrentMap CopyOnWriteArrayList CountDownLatch"
                  + " ExecutionException Executor ExecutorService Executors Future FutureTask"
                  + " LinkedBlockingQueue ScheduledExecutorService ScheduledFuture Semaphore"
                  + " ThreadFactory ThreadLocalRandom ThreadPoolExecutor TimeUnit TimeoutException"),
          "java.util.concurrent.atomic",
          names("AtomicBoolean AtomicInteger AtomicLong AtomicReference LongAdder"),
          "java.util.concurrent.locks",
          names("Condition Lock ReadWriteLock ReentrantLock ReentrantReadWriteLock StampedLock"),
          "java.io",
          names(
              "BufferedInputStream BufferedOutputStream BufferedReader BufferedWriter"
                  + " ByteArrayInputStream ByteArrayOutputStream Closeable DataInputStream"
                  + " DataOutputStream File FileInputStream FileNotFoundException FileOutputStream"
                  + " FileReader FileWriter IOException InputStream InputStreamReader"
                  + " ObjectInputStream ObjectOutputStream OutputStream OutputStreamWriter"
                  + " PrintStream PrintWriter Reader Serializable StringReader StringWriter"
                  + " UncheckedIOException Writer"),
          "java.nio.file",
          names("Files FileSystems Path Paths StandardCopyOption StandardOpenOption"),
          "java.time",
          names(
              "Clock Duration Instant LocalDate LocalDateTime LocalTime OffsetDateTime Period Year"
                  + " YearMonth ZoneId ZoneOffset ZonedDateTime"),
          "java.math",
          names("BigDecimal BigInteger MathContext RoundingMode"));

  private JdkTypes() {}

  private static Set<String> names(String all) {
    return Set.copyOf(List.of(all.split(" ")));
  }

  /** Whether a package of the JDK is known to have a type of that simple name. */
  static boolean contains(String packageName, String simpleName) {
    return BY_PACKAGE.getOrDefault(packageName, Set.of()).contains(simpleName);
  }
}
