package io.github.couplint.facts;

import java.util.Collection;
import java.util.Set;

/** Words that are looked for in many files. Made once and kept: vocabularies remember it. */
public final class Wanted {
  private final Set<String> words;
  private final Set<String> endings;

  /**
   * What to look for.
   *
   * @param words whole words
   * @param endings what words may end in; none is empty
   */
  public Wanted(Collection<String> words, Collection<String> endings) {
    this.words = Set.copyOf(words);
    this.endings = Set.copyOf(endings);
    if (this.endings.contains("")) {
      throw new IllegalArgumentException("every word ends in the empty text");
    }
  }

  public Set<String> words() {
    return words;
  }

  public Set<String> endings() {
    return endings;
  }

  /** Whether that word is looked for. */
  public boolean is(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
