package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Context;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * In what contexts a piece of code runs.
 *
 * @param bits one per context
 * @param passing the contexts that callers of the method around it may add
 */
record Circumstances(int bits, int passing) {
  /** What code inherits from calls of its method in the same class. */
  private static final int INHERITED =
      bit(Context.LOOP)
          | bit(Context.TRANSACTION)
          | bit(Context.LOCK)
          | bit(Context.LISTENER)
          | bit(Context.INITIALISER);

  /** What holds for a thread and not for the work that it hands to others. */
  private static final int OF_THREAD = bit(Context.TRANSACTION) | bit(Context.LOCK);

  private static final ConcurrentMap<Integer, Set<Context>> SETS = new ConcurrentHashMap<>();

  static final Circumstances PLAIN = new Circumstances(0, INHERITED);

  /** Of code that runs when others say, such as that of a local class. */
  static final Circumstances DETACHED = new Circumstances(0, 0);

  static int bit(Context context) {
    return 1 << context.ordinal();
  }

  Circumstances with(Context context) {
    return with(bit(context));
  }

  Circumstances with(int more) {
    return (bits | more) == bits ? this : new Circumstances(bits | more, passing);
  }

  Circumstances without(Context context) {
    return new Circumstances(bits & ~bit(context), passing & ~bit(context));
  }

  /** Of work that is handed to another thread. */
  Circumstances offThread() {
    return new Circumstances((bits & ~OF_THREAD) | bit(Context.ASYNC), passing & ~OF_THREAD);
  }

  boolean has(Context context) {
    return (bits & bit(context)) != 0;
  }

  /** These, called by a method in those contexts. */
  int calledIn(int callers) {
    return bits | (callers & passing);
  }

  /** What a method that is called here inherits, when its caller is called in those contexts. */
  int passedOn(int callers) {
    return calledIn(callers) & INHERITED;
  }

  /** The contexts of which each has a bit. */
  static Set<Context> contexts(int bits) {
    return SETS.computeIfAbsent(bits, Circumstances::toSet);
  }

  private static Set<Context> toSet(int bits) {
    Set<Context> contexts = EnumSet.noneOf(Context.class);
    for (Context context : Context.values()) {
      if ((bits & bit(context)) != 0) {
        contexts.add(context);
      }
    }
    return Set.copyOf(contexts);
  }
}
