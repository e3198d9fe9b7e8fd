package io.github.couplint.facts;

import java.util.Optional;

/**
 * Keeps what was read of contents from one run to the next. Safe for use by several threads; never
 * throws: what can't be kept is read again.
 */
public interface FactCache {
  /** Keeps nothing. */
  FactCache NONE =
      new FactCache() {
        @Override
        public Optional<Outline> findOutline(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, Outline outline) {}

        @Override
        public Optional<Facts> findFacts(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, Facts facts) {}
      };

  /** The outline kept under a key of blob id and readers. */
  Optional<Outline> findOutline(String key);

  void keep(String key, Outline outline);

  /** The facts kept under a key of blob id and reader. */
  Optional<Facts> findFacts(String key);

  void keep(String key, Facts facts);
}
