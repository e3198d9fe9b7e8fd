package io.github.couplint.facts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a text file into text. */
public final class SourceText {
  private SourceText() {}

  /**
   * The text, with {@code \n} as the only line end and no byte order mark: UTF-16 with such a mark,
   * else UTF-8, else ISO-8859-1, in which every byte means something.
   */
  public static String decode(byte[] content) {
    String text = new String(content, charset(content));
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Charset charset(byte[] content) {
    if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** The reason of a gap: what stopped the reading, and on which line, from 1. */
  public static String notParsed(int line, String problem) {
    return "not parsed (line " + line + ": " + problem + ")";
  }
}
