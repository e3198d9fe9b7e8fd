package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.List;

/** Tells what a member of something means. */
final class Meanings {
  /** Longer chains say nothing more about what is at their end. */
  private static final int MOST_STEPS = 40;

  private Meanings() {}

  /** What a member leads to. */
  static Meaning then(Receiver owner, String step, Value value) {
    Receiver receiver = owner.steps().size() < MOST_STEPS ? owner.then(step) : owner;
    return Meaning.of(receiver, value);
  }

  /** What a call returns. */
  static Meaning ofCall(Asked asked, List<Meaning> arguments, List<Value> values) {
    if (!arguments.isEmpty() && LibraryValues.returnsArgument(asked)) {
      return arguments.get(0);
    }
    Receiver owner = asked.receiver();
    String method = asked.method();
    Value value = LibraryValues.ofCall(asked, values);
    TypeName element = asked.on().element();
    if (element != null && Holders.hold(owner)) {
      if (Holders.handsOut(method)) {
        return Meaning.of(Receiver.of(element), value);
      }
      if (Holders.keeps(method)) {
        return new Meaning(then(owner, method + "()", value).receiver(), value, element);
      }
    }
    return then(owner, method + "()", value);
  }
}
