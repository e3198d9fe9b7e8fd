package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an expression means: the object that it is, as far as members are asked of it, and the value
 * that it has.
 *
 * @param receiver absent when nothing tells its type
 * @param held its value; absent for {@code null} and for a variable that nothing was assigned to
 * @param element the last type argument of its declared type: what a collection or holder holds
 */
record Meaning(@Nullable Receiver receiver, @Nullable Value held, @Nullable TypeName element) {
  static final Meaning UNKNOWN = new Meaning(null, Value.UNKNOWN, null);
  static final Meaning NULL = new Meaning(null, null, null);

  static Meaning of(@Nullable Receiver receiver, @Nullable Value held) {
    return new Meaning(receiver, held, null);
  }

  /** An object of which only the type is known. */
  static Meaning of(TypeName type) {
    return new Meaning(Receiver.of(type), Value.UNKNOWN, null);
  }

  static Meaning of(Value value) {
    return new Meaning(null, value, null);
  }

  Meaning with(@Nullable Value other) {
    return new Meaning(receiver, other, element);
  }

  Value value() {
    return held == null ? Value.UNKNOWN : held;
  }

  /** What members are asked of; an object of no known type is only that. */
  Receiver asked() {
    return receiver == null ? Receiver.of(Names.OBJECT) : receiver;
  }
}
