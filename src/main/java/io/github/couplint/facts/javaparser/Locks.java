package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Receiver;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows, through the statements of one block, whether a lock is held. */
final class Locks {
  private static final Set<String> TAKING =
      Set.of("lock", "lockInterruptibly", "writeLock", "readLock", "acquire");
  private static final Set<String> TYPES =
      Set.of(
          "Lock",
          "ReentrantLock",
          "ReadLock",
          "WriteLock",
          "ReadWriteLock",
          "ReentrantReadWriteLock",
          "StampedLock",
          "RLock",
          "InterProcessMutex",
          "Semaphore",
          "InterProcessLock",
          "DistributedLock");

  private final Code code;
  private @Nullable String held;

  Locks(Code code) {
    this.code = code;
  }

  /** The circumstances of the next statement of the block. */
  Circumstances before(Statement statement, Circumstances at) {
    MethodCallExpr call = call(statement);
    if (held != null && releases(statement, held)) {
      Circumstances last = statement instanceof TryStmt ? at.with(Context.LOCK) : at;
      held = null;
      return last;
    }
    if (held != null) {
      return at.with(Context.LOCK);
    }
    if (call != null && TAKING.contains(call.getNameAsString()) && isLock(call)) {
      held = call.getScope().map(Expression::toString).orElse("");
    }
    return at;
  }

  private static @Nullable MethodCallExpr call(Statement statement) {
    return statement instanceof ExpressionStmt only
            && only.getExpression() instanceof MethodCallExpr call
        ? call
        : null;
  }

  private boolean isLock(MethodCallExpr call) {
    Expression root = call;
    while (root instanceof MethodCallExpr inner && inner.getScope().isPresent()) {
      root = inner.getScope().get();
    }
    if (!(root instanceof NameExpr name)) {
      return false;
    }
    Meaning meaning = code.lookup().variable(name.getNameAsString());
    Receiver receiver = meaning == null ? null : meaning.receiver();
    return receiver == null
        ? isLockName(name.getNameAsString())
        : TYPES.contains(receiver.root().simpleName());
  }

  private static boolean isLockName(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("lock");
  }

  private static boolean releases(Statement statement, String lock) {
    if (statement instanceof TryStmt attempt) {
      return attempt.getFinallyBlock().filter(block -> releases(block, lock)).isPresent();
    }
    if (statement instanceof BlockStmt block) {
      return block.getStatements().stream().anyMatch(inner -> releases(inner, lock));
    }
    MethodCallExpr call = call(statement);
    return call != null
        && (call.getNameAsString().startsWith("unlock") || call.getNameAsString().equals("release"))
        && call.getScope().map(Expression::toString).orElse("").equals(lock);
  }

  /** Whether a condition takes a lock. */
  static boolean isTaken(Expression condition) {
    return condition instanceof MethodCallExpr call && call.getNameAsString().equals("tryLock");
  }
}
