package io.github.couplint.facts.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Writes a segment beside its place, and moves it there when it is whole. */
final class SegmentWriter {
  private static final int BUFFERED = 1 << 16;

  private final Path unfinished;
  private final Path file;
  private final FileChannel channel;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<int[]> index = new ArrayList<>();
  private Bytes buffer = new Bytes(BUFFERED + BUFFERED / 4);
  private int flushed;

  private SegmentWriter(Path unfinished, Path file, FileChannel channel) {
    this.unfinished = unfinished;
    this.file = file;
    this.channel = channel;
  }

  static SegmentWriter create(Path unfinished, Path file) throws IOException {
    unfinished.toFile().deleteOnExit(); // also when a signal ends the process
    FileChannel channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    // tells other runs that the file is not a dead run's; the channel's end lets it go
    channel.tryLock();
    return new SegmentWriter(unfinished, file, channel);
  }

  /** How many bytes the segment would take about; its texts and index not counted. */
  int size() {
    return flushed + buffer.size();
  }

  void append(Key key, Encoder encoder) throws IOException {
    append(Entry.of(key, encoder, this::number));
  }

  /** Appends an entry of another segment, whose texts are {@code from}. */
  void append(Entry entry, IntFunction<String> from) throws IOException {
    append(entry.renumbered(from, this::number));
  }

  private void append(Entry entry) throws IOException {
    byte[] bytes = entry.toBytes(this::number);
    index.add(new int[] {entry.key().fingerprint(), size() + 1});
    buffer.fixed(bytes.length);
    buffer.fixed(Segment.checksum(ByteBuffer.wrap(bytes)));
    buffer.all(bytes);
    if (buffer.size() >= BUFFERED) {
      flush();
    }
  }

  private int number(String text) {
    Integer known = numbers.putIfAbsent(text, texts.size());
    if (known == null) {
      texts.add(text);
      return texts.size() - 1;
    }
    return known;
  }

  private void flush() throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(buffer.toArray());
    flushed += rest.remaining();
    buffer = new Bytes(BUFFERED + BUFFERED / 4);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** Completes the segment; it appears under its name whole or not at all. */
  Path finish() throws IOException {
    try (channel) {
      flush();
      writeEnd();
      flush();
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return file;
  }

  private void writeEnd() {
    Bytes starts = new Bytes(4 * (texts.size() + 1));
    for (String text : texts) {
      starts.fixed(buffer.size());
      buffer.all(Text.toBytes(text));
    }
    int block = buffer.size();
    starts.fixed(block);
    buffer.all(starts.toArray());
    int[] table = Texts.table(texts);
    for (int number : table) {
      buffer.fixed(number);
    }
    int places = writeIndex();
    int checksum = Segment.checksum(ByteBuffer.wrap(buffer.toArray()));
    new Footer(texts.size(), block, table.length, places, index.size(), checksum).writeTo(buffer);
  }

  private int writeIndex() {
    int places = Integer.highestOneBit(Math.max(1, index.size())) * 4;
    int[] pairs = new int[2 * places];
    for (int[] pair : index) {
      int place = pair[0] & places - 1;
      while (pairs[2 * place + 1] != 0) {
        place = place + 1 & places - 1;
      }
      pairs[2 * place] = pair[0];
      pairs[2 * place + 1] = pair[1];
    }
    for (int number : pairs) {
      buffer.fixed(number);
    }
    return places;
  }

  /** Forgets what was written. */
  void abandon() {
    try (channel) {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // a later run removes it
    }
  }
}
