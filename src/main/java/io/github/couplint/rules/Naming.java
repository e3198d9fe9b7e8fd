package io.github.couplint.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the target of a technology's couplings is named.
 *
 * @param address shapes that name a target but open nothing, such as a URL made for later
 * @param broker what to call the broker of its channels; empty unless messaging
 * @param store what to call what it reaches when no place names it; empty when that is unknown
 * @param schemes what a bound text must begin with, up to a colon, to be of this technology; empty
 *     when any text is
 */
public record Naming(
    List<Opening> address, Optional<String> broker, Optional<String> store, List<String> schemes) {
  public Naming {
    address = List.copyOf(address);
    schemes = List.copyOf(schemes);
  }

  /** Whether a text may name a target of the technology. */
  boolean accepts(String text) {
    int colon = text.indexOf(':');
    return schemes.isEmpty()
        || (colon > 0
            && schemes.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT)));
  }

  /** What to call the target when nothing names it. */
  Optional<String> fallback() {
    return broker.or(() -> store);
  }
}
