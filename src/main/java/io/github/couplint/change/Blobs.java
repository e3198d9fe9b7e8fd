package io.github.couplint.change;

/** Reads contents by blob id; holds the repository off. Safe for use by several threads. */
public interface Blobs {
  /**
   * The bytes of a blob.
   *
   * @throws UnreadableBlobException when the blob is missing, too large or can't be read; the
   *     message is fit for a {@link Gap}
   */
  byte[] read(String blob) throws UnreadableBlobException;
}
