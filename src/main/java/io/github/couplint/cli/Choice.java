package io.github.couplint.cli;

import io.github.couplint.yaml.YamlFields;
import java.util.List;

/** Checks a word against those that an option knows. */
final class Choice {
  private Choice() {}

  static String of(String option, String word, List<String> choices) throws UsageException {
    if (choices.contains(word)) {
      return word;
    }
    String expected = String.join(", ", choices);
    throw new UsageException(
        "%s: expected one of %s; was '%s'%s"
            .formatted(option, expected, word, YamlFields.didYouMean(word, choices)));
  }
}
