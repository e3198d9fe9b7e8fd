package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Context;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells in what circumstances a method runs the code that is handed to it.
 *
 * @param streaming whether it is called on a stream
 * @param held what the object that it is called on holds, where that is known
 */
record Callbacks(Receiver owner, String method, boolean streaming, @Nullable TypeName held) {
  private static final Set<String> STREAMS =
      Set.of("Stream", "IntStream", "LongStream", "DoubleStream", "StreamEx", "EntryStream");

  private static final Set<String> STARTING =
      Set.of("stream", "parallelStream", "orderedStream", "splitAsStream", "chars", "lines");

  private static final Set<String> ENDING =
      Set.of(
          "collect",
          "reduce",
          "findFirst",
          "findAny",
          "min",
          "max",
          "count",
          "toList",
          "toArray",
          "forEach",
          "forEachOrdered",
          "sum",
          "average",
          "iterator");

  private static final Set<String> EACH =
      Set.of("forEach", "forEachOrdered", "forEachRemaining", "replaceAll", "removeIf");

  private static final Set<String> AT_ONCE =
      Set.of("map", "flatMap", "filter", "ifPresent", "ifPresentOrElse", "orElseGet", "or");

  private static final Pattern EXECUTORS =
      Pattern.compile(
          ".*(Executor|ExecutorService|TaskExecutor|TaskScheduler|ThreadPool|CompletableFuture"
              + "|CompletionService|ForkJoinPool|StructuredTaskScope|Thread)");
  private static final Set<String> TASKS = Set.of("Thread", "FutureTask");
  private static final Pattern HANDING_OVER =
      Pattern.compile(
          "execute|submit|startVirtualThread|submitCompletable|invokeAll|invokeAny|schedule\\w*|supplyAsync|runAsync"
              + "|fork|then\\w+Async|handleAsync|whenCompleteAsync");

  private static final Pattern TRANSACTIONS =
      Pattern.compile(
          "(TransactionTemplate|TransactionOperations|QuarkusTransaction|TransactionalOperator)\\..*"
              + "|(Jdbi|Handle)\\.(in|use)Transaction|DSLContext\\.transaction\\w*");

  private static final Pattern BREAKERS =
      Pattern.compile(
          "CircuitBreaker\\w*|ReactiveCircuitBreaker\\w*|Retry|RetryTemplate|RetryOperations"
              + "|Bulkhead|ThreadPoolBulkhead|TimeLimiter|RateLimiter|Failsafe|FailsafeExecutor"
              + "|Decorators");
  private static final Pattern GUARDING =
      Pattern.compile("run|get|call|execute\\w*|decorate\\w*|of\\w+|withCircuitBreaker|invoke");

  /** What Spring Cloud Gateway hands to the code that describes a route. */
  private static final TypeName ROUTE =
      TypeName.of("org.springframework.cloud.gateway.route.builder.PredicateSpec");

  /** What Spring Security hands to the code that says who may do what. */
  private static final TypeName AUTHORIZATIONS =
      TypeName.of(
          "org.springframework.security.config.annotation.web.configurers"
              + ".AuthorizeHttpRequestsConfigurer.AuthorizationManagerRequestMatcherRegistry");

  private static final Pattern AUTHORIZING =
      Pattern.compile("(Server)?HttpSecurity\\.authorize(HttpRequests|Requests|Exchange)");

  /** Code that a constructor is given. */
  static Callbacks ofConstructor(TypeName type) {
    return new Callbacks(Receiver.of(type), "<init>", false, null);
  }

  /** Whether members are asked of a stream. */
  static boolean isStream(@Nullable Receiver receiver) {
    return receiver != null
        && receiver.steps().isEmpty()
        && STREAMS.contains(receiver.root().simpleName());
  }

  /** Whether a method starts a stream. */
  static boolean startsStream(Asked asked) {
    return STARTING.contains(asked.method())
        || (STREAMS.contains(asked.type()) && asked.receiver().steps().isEmpty());
  }

  /** Whether what a method of a stream returns is none. */
  static boolean endsStream(String method) {
    return ENDING.contains(method);
  }

  /** Code that is kept for later. */
  static Circumstances kept(Circumstances at) {
    return at.without(Context.INITIALISER);
  }

  /** The circumstances of the code that is handed over. */
  Circumstances run(Circumstances at) {
    if (isRepeated()) {
      return at.with(Context.LOOP);
    }
    if (isHandedOver()) {
      return kept(at).offThread();
    }
    if (TRANSACTIONS.matcher(owner.root().simpleName() + "." + method).matches()) {
      return at.with(Context.TRANSACTION);
    }
    if (isOn(BREAKERS) && GUARDING.matcher(method).matches()) {
      return at.with(Context.RESILIENT);
    }
    return AT_ONCE.contains(method) ? at : kept(at);
  }

  private boolean isRepeated() {
    return EACH.contains(method)
        || streaming
        || (owner.root().simpleName().equals("Collectors") && !method.startsWith("collectingAnd"));
  }

  private boolean isHandedOver() {
    boolean named = HANDING_OVER.matcher(method).matches() && isOn(EXECUTORS);
    return named
        || method.endsWith("Async")
        || (method.equals("<init>") && TASKS.contains(owner.root().simpleName()));
  }

  private boolean isOn(Pattern types) {
    return types.matcher(owner.root().simpleName()).matches();
  }

  /** The circumstances of other arguments: a collector runs its code for each element. */
  Circumstances beside(Circumstances at) {
    return streaming && method.equals("collect") ? at.with(Context.LOOP) : at;
  }

  /** What is handed to the code, where that is known. */
  @Nullable TypeName element() {
    if (method.equals("route") && owner.root().simpleName().equals("RouteLocatorBuilder")) {
      return ROUTE;
    }
    if (AUTHORIZING.matcher(owner.root().simpleName() + "." + method).matches()) {
      return AUTHORIZATIONS;
    }
    return held != null && Holders.hold(owner) ? held : null;
  }
}
