package io.github.couplint.report;

import java.util.Optional;

/**
 * What the place where a text is read can show.
 *
 * @param colour whether it understands colour codes
 * @param width columns; texts are wrapped to it
 * @param links what to put before a file's path to make a link of it, such as {@code
 *     file:///home/me/shop/}; empty where links are not understood
 */
public record Terminal(boolean colour, int width, Optional<String> links) {
  /** A file or a pipe: no codes at all. */
  public static final Terminal PLAIN = new Terminal(false, 100, Optional.empty());

  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  public Terminal {
    width = Math.max(NARROWEST, Math.min(width, WIDEST));
  }
}
