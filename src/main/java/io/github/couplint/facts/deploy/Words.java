package io.github.couplint.facts.deploy;

import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Cuts command lines into words as a shell does, without filling in anything. */
final class Words {
  private Words() {}

  /** The words of a list, or of the command line that stands in its place. */
  static List<String> of(YamlNode node) {
    String line = node.text();
    return line.isEmpty() ? node.texts() : of(line);
  }

  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        word.append(quote == 0 ? "" : c);
      } else if (c == '"' || c == '\'') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
