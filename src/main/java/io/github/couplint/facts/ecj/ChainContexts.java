package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Context;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.NameReference;
import org.jspecify.annotations.Nullable;

/** Tells what the links of a chain do to those before them. */
final class ChainContexts {
  private static final int[] NONE = {};
  private static final int BLOCKING = Circumstances.bit(Context.BLOCKING);
  private static final int ASYNC = Circumstances.bit(Context.ASYNC);

  private static final Set<String> WAITING =
      Set.of(
          "block",
          "blockFirst",
          "blockLast",
          "blockOptional",
          "join",
          "blockingGet",
          "blockingFirst",
          "blockingLast",
          "blockingAwait",
          "blockingSingle",
          "indefinitely",
          "atMost",
          "getUninterruptibly");

  /** What returns a future, so that a {@code get()} at the end of the chain waits for it. */
  private static final Pattern FUTURE =
      Pattern.compile(
          ".*(?i:async|future)\\w*|send\\w*|submit|request|publish|exchange|execute|call|enqueue");

  private static final Pattern UNIT =
      Pattern.compile("(.*\\.)?(NANO|MICRO|MILLI)?SECONDS|(.*\\.)?(MINUTES|HOURS|DAYS)");

  private static final Set<String> GUARDING = Set.of("retryWhen", "retry", "transformDeferred");

  private static final Set<String> GOING_ON = Set.of("sendAsync", "subscribe", "enqueue");

  private static final Set<String> REACTIVE_TYPES =
      Set.of(
          "Mono",
          "Flux",
          "Uni",
          "Multi",
          "Publisher",
          "CompletionStage",
          "CompletableFuture",
          "Single",
          "Maybe",
          "Completable",
          "Observable",
          "Flowable");

  private ChainContexts() {}

  /**
   * For each link, one bit per context that it and the links behind it bring.
   *
   * @param reactive whether the chain leads to what a reactive method returns
   */
  static int[] of(List<Chain.Link> links, boolean reactive) {
    if (links.isEmpty()) {
      return NONE;
    }
    int[] contexts = new int[links.size()];
    int later = reactive ? ASYNC : 0;
    for (int i = links.size() - 1; i >= 0; i--) {
      Chain.Link link = links.get(i);
      if (link.call() != null) {
        int goesOn = GOING_ON.contains(link.name()) && (later & BLOCKING) == 0 ? ASYNC : 0;
        later |= goesOn;
        contexts[i] = later;
        later |=
            brings(
                link.name(), link.call(), i == links.size() - 1 && i > 0 ? links.get(i - 1) : null);
      }
    }
    return contexts;
  }

  /** Whether a type of that simple name is one of results to come. */
  static boolean isReactive(String simpleName) {
    return REACTIVE_TYPES.contains(simpleName);
  }

  private static int brings(String name, MessageSend call, Chain.@Nullable Link before) {
    if (WAITING.contains(name) || (name.equals("get") && isOfFuture(call, before))) {
      return BLOCKING;
    }
    return GUARDING.contains(name) ? Circumstances.bit(Context.RESILIENT) : 0;
  }

  private static boolean isOfFuture(MessageSend call, Chain.@Nullable Link before) {
    Expression[] arguments = call.arguments;
    if (arguments == null) {
      return before != null && before.call() != null && FUTURE.matcher(before.name()).matches();
    }
    return arguments.length == 2
        && arguments[1] instanceof NameReference unit
        && UNIT.matcher(unit.toString()).matches();
  }
}
