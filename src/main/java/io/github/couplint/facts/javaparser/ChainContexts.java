package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.couplint.facts.Context;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what later links of a chain do to earlier ones. */
final class ChainContexts {
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

  private static final Set<String> GUARDING =
      Set.of("retryWhen", "retry", "timeout", "transformDeferred", "withDeadlineAfter");

  private ChainContexts() {}

  /** For each link, one bit per context that the links behind it bring. */
  static int[] of(List<Expression> links) {
    int[] contexts = new int[links.size()];
    int later = 0;
    for (int i = links.size() - 1; i >= 0; i--) {
      contexts[i] = later;
      if (links.get(i) instanceof MethodCallExpr call) {
        later |= brings(call, i == links.size() - 1 && i > 0 ? links.get(i - 1) : null);
      }
    }
    return contexts;
  }

  private static int brings(MethodCallExpr call, @Nullable Expression before) {
    String name = call.getNameAsString();
    if (WAITING.contains(name) || (name.equals("get") && isOfFuture(call, before))) {
      return Circumstances.bit(Context.BLOCKING);
    }
    return GUARDING.contains(name) ? Circumstances.bit(Context.RESILIENT) : 0;
  }

  private static boolean isOfFuture(MethodCallExpr call, @Nullable Expression before) {
    return before instanceof MethodCallExpr source
        && (call.getArguments().isEmpty() || call.getArguments().size() == 2)
        && FUTURE.matcher(source.getNameAsString()).matches();
  }
}
