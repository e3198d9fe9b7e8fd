package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
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
    if (call != null && TAKING.contains(call.getNameAsString())) {
      held = call.getScope().filter(this::isLock).map(Expression::toString).orElse(null);
    }
    return at;
  }

  private static @Nullable MethodCallExpr call(Statement statement) {
    return statement instanceof ExpressionStmt only
            && only.getExpression() instanceof MethodCallExpr call
        ? call
        : null;
  }

  private boolean isLock(Expression scope) {
    if (scope instanceof MethodCallExpr getter) {
      return isLockName(getter.getNameAsString());
    }
    Meaning meaning = null;
    if (scope instanceof NameExpr name) {
      meaning = code.lookup().variable(name.getNameAsString());
    } else if (scope instanceof FieldAccessExpr field && field.getScope().isThisExpr()) {
      meaning = code.lookup().ownField(field.getNameAsString());
    }
    return meaning != null && isLock(meaning.asked());
  }

  /** Of that type, or got by a method such as {@code getLock()}. */
  private static boolean isLock(Receiver receiver) {
    int steps = receiver.steps().size();
    return steps == 0
        ? TYPES.contains(receiver.root().simpleName())
        : isLockName(receiver.steps().get(steps - 1).replace("()", ""));
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
