package io.github.couplint.facts.ecj;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The different words of a text; a word that was seen before costs no new string. */
final class WordSet {
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "_",
          "true",
          "false",
          "null");

  private final String text;
  private String[] slots = new String[512];
  private int size;

  WordSet(String text) {
    this.text = text;
  }

  /** Adds the word at that place of the text. */
  void add(int start, int length) {
    int slot = find(start, length);
    if (slots[slot] == null) {
      slots[slot] = text.substring(start, start + length);
      size++;
      if (size * 2 > slots.length) {
        grow();
      }
    }
  }

  private int find(int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = slot(hash);
    while (slots[slot] != null && !matches(slots[slot], start, length)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean matches(String word, int start, int length) {
    return word.length() == length && text.startsWith(word, start);
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  private void grow() {
    String[] old = slots;
    slots = new String[old.length * 2];
    for (String word : old) {
      if (word != null) {
        int slot = slot(word.hashCode());
        while (slots[slot] != null) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = word;
      }
    }
  }

  /** The words that are no keywords, in no order. */
  List<String> words() {
    List<String> words = new ArrayList<>(size);
    for (String word : slots) {
      if (word != null && !KEYWORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
