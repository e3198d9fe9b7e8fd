package io.github.couplint.facts.javaparser;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a source file into text. */
final class SourceText {
  /** As far as git itself looks for a NUL to tell binary from text. */
  private static final int BINARY_PROBE = 8_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private SourceText() {}

  /**
   * The text, without a byte order mark: UTF-16 when the mark says so, UTF-8 when it is, else
   * ISO-8859-1, in which every byte is a character.
   */
  static String of(byte[] content) {
    if (startsWith(content, 0xFE, 0xFF)) {
      return withoutMark(new String(content, StandardCharsets.UTF_16BE));
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return withoutMark(new String(content, StandardCharsets.UTF_16LE));
    }
    return withoutMark(new String(content, eightBit(content)));
  }

  /** Whether it is no text at all. */
  static boolean isBinary(String text) {
    int nul = text.indexOf('\0');
    return nul >= 0 && nul < BINARY_PROBE;
  }

  private static Charset eightBit(byte[] content) {
    boolean doubtful = new String(content, StandardCharsets.UTF_8).indexOf(REPLACEMENT) >= 0;
    return doubtful && !isUtf8(content) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  private static boolean isUtf8(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
