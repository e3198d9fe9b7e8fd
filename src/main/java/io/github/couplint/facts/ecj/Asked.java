package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;

/**
 * A method that is called on something.
 *
 * @param onType whether it is called on a type, not on an object
 * @param type the simple name of the type at the root of what it is called on
 */
record Asked(Meaning on, boolean onType, String method, String type) {
  static Asked of(Meaning on, boolean onType, String method) {
    return new Asked(on, onType, method, on.asked().root().simpleName());
  }

  Receiver receiver() {
    return on.asked();
  }
}
