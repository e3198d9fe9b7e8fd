package io.github.couplint.facts.cache;

import java.io.IOException;

/** A segment is not what was written. */
final class DamageException extends IOException {
  DamageException(String message) {
    super(message);
  }
}
