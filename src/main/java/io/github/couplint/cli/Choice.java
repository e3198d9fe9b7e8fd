package io.github.couplint.cli;

import io.github.couplint.spelling.Spelling;
import java.util.List;
import java.util.Optional;

/** Checks a word against those that an option knows. */
final class Choice {
  private Choice() {}

  static String of(String option, String word, List<String> choices) throws UsageException {
    Optional<String> fault = Spelling.fault(option, word, choices);
    if (fault.isPresent()) {
      throw new UsageException(fault.get());
    }
    return word;
  }
}
