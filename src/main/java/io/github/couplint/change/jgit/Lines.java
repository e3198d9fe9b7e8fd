package io.github.couplint.change.jgit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits content into lines that keep their ends, byte for byte. */
final class Lines {
  /** Each byte is a character, so that nothing gets lost. */
  static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private Lines() {}

  /** Lines with the {@code \n} that ends each; only the last one may lack it. */
  static List<String> of(byte[] content) {
    String text = new String(content, BYTES);
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }
}
