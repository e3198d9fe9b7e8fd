package io.github.couplint.review;

import java.util.Optional;

/**
 * Keeps answers from one run to the next, by the hash of what was asked. Never throws: what can't
 * be kept is asked again. What comes back is checked like a fresh answer.
 */
public interface AnswerCache {
  /** Keeps nothing. */
  AnswerCache NONE =
      new AnswerCache() {
        @Override
        public Optional<String> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, String answer) {}
      };

  /** The answer kept under a key of 64 hex digits. */
  Optional<String> find(String key);

  void keep(String key, String answer);
}
