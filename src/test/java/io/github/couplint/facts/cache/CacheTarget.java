package io.github.couplint.facts.cache;

import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What lies in a cache, by others' hands. */
public final class CacheTarget {
  private static final String KEY = "%040x java-1".formatted(7);

  private CacheTarget() {}

  /** What is kept is found as it was. */
  public static Facts thereAndBack(Facts facts) {
    Encoder out = new Encoder();
    FactsCodec.write(out, facts);
    String[] texts = out.texts().toArray(new String[0]);
    return FactsCodec.read(new Decoder(out.body(), 0, texts, Words.NONE));
  }

  /** Reads bytes as facts and as a whole segment; either may be refused, in its documented way. */
  public static void eat(byte[] input) {
    String[] texts = new String[16];
    Arrays.setAll(texts, i -> "text " + i);
    try {
      FactsCodec.read(new Decoder(input, 0, texts, Words.NONE));
    } catch (RuntimeException | StackOverflowError e) {
      // what the decoder says of bytes that are none of its own
    }
    segment(input);
  }

  private static void segment(byte[] input) {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      Path file = folder.resolve("00000001-00000001.v" + Footer.FORMAT);
      Files.write(file, input);
      try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
        cache.findFacts(KEY);
        cache.findOutline(KEY);
      }
      Files.deleteIfExists(file);
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
