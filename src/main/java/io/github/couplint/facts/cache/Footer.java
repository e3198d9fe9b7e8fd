package io.github.couplint.facts.cache;

import java.nio.ByteBuffer;

/**
 * The last bytes of a segment; they tell where its other parts are.
 *
 * <p>A segment is: entries, the block of texts, their starts, their table, the index, the footer.
 * An entry is its length, its checksum and its bytes. The index has pairs of a key's fingerprint
 * and the position of its entry, at the place that the fingerprint says or behind it. All fixed
 * numbers have four bytes, highest first.
 *
 * @param texts how many
 * @param block how many bytes the texts take
 * @param table how many places the texts' table has
 * @param index how many places the index has
 * @param entries how many
 * @param checksum of the bytes between entries and footer
 */
record Footer(int texts, int block, int table, int index, int entries, int checksum) {
  /** Raised whenever the bytes of a segment or of an entry come to mean something else. */
  static final int FORMAT = 5;

  static final int BYTES = 8 * Integer.BYTES;

  private static final int MAGIC = 0x43504C46;

  void writeTo(Bytes out) {
    out.fixed(texts);
    out.fixed(block);
    out.fixed(table);
    out.fixed(index);
    out.fixed(entries);
    out.fixed(checksum);
    out.fixed(FORMAT);
    out.fixed(MAGIC);
  }

  /** The footer at the end of a segment. */
  static Footer of(ByteBuffer segment) throws DamageException {
    if (segment.limit() < BYTES) {
      throw new DamageException("too short");
    }
    ByteBuffer end = segment.slice(segment.limit() - BYTES, BYTES);
    Footer footer =
        new Footer(
            end.getInt(), end.getInt(), end.getInt(), end.getInt(), end.getInt(), end.getInt());
    if (end.getInt() != FORMAT || end.getInt() != MAGIC) {
      throw new DamageException("not a segment of format " + FORMAT);
    }
    if (!footer.fits(segment.limit())) {
      throw new DamageException("parts larger than the whole");
    }
    return footer;
  }

  private boolean fits(int segment) {
    return texts >= 0
        && block >= 0
        && table >= 0
        && Integer.bitCount(table) <= 1
        && index > 0
        && Integer.bitCount(index) == 1
        && middle() + BYTES <= segment;
  }

  /** How many bytes there are between entries and footer. */
  long middle() {
    return block + 4L * (texts + 1L) + 4L * table + 8L * index;
  }
}
