package io.github.couplint.facts.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** A file of entries that never changes; entries are read when asked for. */
final class Segment {
  private final Path file;
  private final ByteBuffer bytes;
  private final Texts texts;
  private final int index;
  private final int places;
  private final boolean[] asked;

  private Segment(Path file, ByteBuffer bytes, Texts texts, int index, int places) {
    this.file = file;
    this.bytes = bytes;
    this.texts = texts;
    this.index = index;
    this.places = places;
    this.asked = new boolean[places];
  }

  static Segment open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new DamageException("too large");
      }
      return of(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  private static Segment of(Path file, ByteBuffer bytes) throws DamageException {
    Footer footer = Footer.of(bytes);
    int start = bytes.limit() - Footer.BYTES - (int) footer.middle();
    if (checksum(bytes.slice(start, (int) footer.middle())) != footer.checksum()) {
      throw new DamageException("texts or index damaged");
    }
    byte[] block = new byte[footer.block()];
    bytes.get(start, block);
    int starts = start + footer.block();
    int table = starts + 4 * (footer.texts() + 1);
    int index = table + 4 * footer.table();
    Texts texts =
        Texts.read(
            block,
            bytes.slice(starts, table - starts).asIntBuffer(),
            bytes.slice(table, index - table).asIntBuffer());
    return new Segment(file, bytes, texts, index, footer.index());
  }

  static int checksum(ByteBuffer bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  Path file() {
    return file;
  }

  int size() {
    return bytes.limit();
  }

  Texts texts() {
    return texts;
  }

  /** The entry of that key, verified. */
  Optional<Entry> find(Key key) {
    int fingerprint = key.fingerprint();
    int place = fingerprint & places - 1;
    for (int steps = 0; steps < places && position(place) != 0; steps++) {
      if (bytes.getInt(index + 8 * place) == fingerprint) {
        Optional<Entry> entry = entry(position(place)).filter(e -> e.key().equals(key));
        if (entry.isPresent()) {
          asked[place] = true;
          return entry;
        }
      }
      place = place + 1 & places - 1;
    }
    return Optional.empty();
  }

  /** Where the entry of that place lies, counted from 1; 0 when there is none. */
  private int position(int place) {
    return bytes.getInt(index + 8 * place + 4);
  }

  private Optional<Entry> entry(int position) {
    int start = position - 1;
    if (start < 0 || start > index - 8) {
      return Optional.empty();
    }
    int length = bytes.getInt(start);
    if (length < 2 || length > index - start - 8) {
      return Optional.empty();
    }
    byte[] content = new byte[length];
    bytes.get(start + 8, content);
    return checksum(ByteBuffer.wrap(content)) == bytes.getInt(start + 4)
        ? Optional.of(Entry.parse(content, texts))
        : Optional.empty();
  }

  /**
   * The positions of its entries, in file order.
   *
   * @param wasAsked whether those that {@link #find} found, or the others
   */
  List<Integer> positions(boolean wasAsked) {
    List<Integer> positions = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      if (position(place) != 0 && asked[place] == wasAsked) {
        positions.add(position(place));
      }
    }
    positions.sort(null);
    return positions;
  }

  /** The entry at one of {@link #positions}, verified. */
  Optional<Entry> at(int position) {
    return entry(position);
  }
}
