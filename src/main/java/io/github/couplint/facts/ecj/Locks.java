package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Context;
import io.github.couplint.facts.Receiver;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.internal.compiler.ast.Block;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.FieldReference;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.SingleNameReference;
import org.eclipse.jdt.internal.compiler.ast.Statement;
import org.eclipse.jdt.internal.compiler.ast.TryStatement;
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
    if (held != null && releases(statement, held)) {
      Circumstances last = statement instanceof TryStatement ? at.with(Context.LOCK) : at;
      held = null;
      return last;
    }
    if (held != null) {
      return at.with(Context.LOCK);
    }
    if (statement instanceof MessageSend call
        && TAKING.contains(new String(call.selector))
        && isLock(call.receiver)) {
      held = call.receiver.toString();
    }
    return at;
  }

  private boolean isLock(Expression scope) {
    if (scope instanceof MessageSend getter) {
      return isLockName(new String(getter.selector));
    }
    Meaning meaning = null;
    if (scope instanceof SingleNameReference name) {
      meaning = code.lookup().variable(new String(name.token));
    } else if (scope instanceof FieldReference field && Nodes.isThis(field.receiver)) {
      meaning = code.lookup().ownField(new String(field.token));
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
    if (statement instanceof TryStatement attempt) {
      return attempt.finallyBlock != null && releases(attempt.finallyBlock, lock);
    }
    if (statement instanceof Block block) {
      return Nodes.list(block.statements).stream().anyMatch(inner -> releases(inner, lock));
    }
    return statement instanceof MessageSend call
        && isReleasing(new String(call.selector))
        && call.receiver.toString().equals(lock);
  }

  private static boolean isReleasing(String method) {
    return method.startsWith("unlock") || method.equals("release");
  }

  /** Whether a condition takes a lock. */
  static boolean isTaken(Expression condition) {
    return condition instanceof MessageSend call
        && !Nodes.isParenthesised(call)
        && new String(call.selector).equals("tryLock");
  }
}
