package io.github.couplint.facts.cache;

import io.github.couplint.facts.Words;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * An entry as a segment holds it: texts and words are numbers of the segment's texts, so that an
 * entry moves to another segment without a look at what it means.
 */
final class Entry {
  private final Key key;
  private final int[] texts;
  private final int[] words;
  private final byte[] bytes;
  private final int body;

  private Entry(Key key, int[] texts, int[] words, byte[] bytes, int body) {
    this.key = key;
    this.texts = texts;
    this.words = words;
    this.bytes = bytes;
    this.body = body;
  }

  Key key() {
    return key;
  }

  /** What an encoder made, its texts numbered for a segment. */
  static Entry of(Key key, Encoder encoder, ToIntFunction<String> numbers) {
    return new Entry(
        key,
        encoder.texts().stream().mapToInt(numbers).toArray(),
        encoder.words().stream().mapToInt(numbers).sorted().toArray(),
        encoder.body(),
        0);
  }

  /** The same entry for another segment. */
  Entry renumbered(IntFunction<String> from, ToIntFunction<String> to) {
    return new Entry(
        key,
        Arrays.stream(texts).map(n -> to.applyAsInt(from.apply(n))).toArray(),
        Arrays.stream(words).map(n -> to.applyAsInt(from.apply(n))).sorted().toArray(),
        bytes,
        body);
  }

  byte[] toBytes(ToIntFunction<String> numbers) {
    Bytes out = new Bytes(bytes.length + 5 * (texts.length + words.length) + 64);
    out.octet(key.family.ordinal());
    out.octet(key.id.length);
    out.all(key.id);
    out.number(numbers.applyAsInt(key.rest));
    out.number(texts.length);
    for (int text : texts) {
      out.number(text);
    }
    out.number(words.length);
    int last = 0;
    for (int word : words) {
      out.number(word - last);
      last = word;
    }
    out.all(bytes, body, bytes.length);
    return out.toArray();
  }

  /**
   * What {@link #toBytes} made.
   *
   * @throws RuntimeException when the bytes are not such
   */
  static Entry parse(byte[] bytes, Texts texts) {
    Decoder in = new Decoder(bytes, 2 + (bytes[1] & 0xff), new String[0], Words.NONE);
    byte[] id = Arrays.copyOfRange(bytes, 2, 2 + (bytes[1] & 0xff));
    Key key = new Key(Key.Family.values()[bytes[0]], id, texts.word(in.number()));
    int[] textNumbers = in.numbers();
    int[] wordNumbers = in.numbers();
    for (int i = 1; i < wordNumbers.length; i++) {
      wordNumbers[i] += wordNumbers[i - 1];
    }
    return new Entry(key, textNumbers, wordNumbers, bytes, in.position());
  }

  /** A decoder of what the encoder wrote. */
  Decoder decoder(Texts all) {
    String[] own = new String[texts.length];
    Arrays.setAll(own, i -> all.word(texts[i]));
    return new Decoder(bytes, body, own, Words.of(all, words));
  }
}
