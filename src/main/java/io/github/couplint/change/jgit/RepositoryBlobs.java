package io.github.couplint.change.jgit;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.UnreadableBlobException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads the blobs of a repository's object store. */
final class RepositoryBlobs implements Blobs {
  /** Chosen by us: no source file that people write is larger. */
  static final int MAX_BYTES = 5 << 20;

  /** Git LFS specification, "The Pointer". */
  private static final byte[] LFS =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

  private final Repository repository;

  RepositoryBlobs(Repository repository) {
    this.repository = repository;
  }

  @Override
  public byte[] read(String blob) throws UnreadableBlobException {
    try (ObjectReader reader = repository.newObjectReader()) {
      // objects above the threshold are opened without being inflated
      reader.setStreamFileThreshold(MAX_BYTES + 1);
      ObjectLoader loader = reader.open(ObjectId.fromString(blob), Constants.OBJ_BLOB);
      if (loader.getSize() > MAX_BYTES) {
        throw tooLarge(loader.getSize());
      }
      return checked(loader.getBytes());
    } catch (MissingObjectException e) {
      throw new UnreadableBlobException(
          "the content is not in this clone; run `git fetch --refetch --no-filter`");
    } catch (IOException | RuntimeException e) {
      throw new UnreadableBlobException("the content can't be read: " + e.getMessage());
    }
  }

  static byte[] checked(byte[] content) throws UnreadableBlobException {
    if (content.length > LFS.length && Arrays.equals(content, 0, LFS.length, LFS, 0, LFS.length)) {
      throw new UnreadableBlobException("a Git LFS pointer; the content is not in the repository");
    }
    return content;
  }

  static UnreadableBlobException tooLarge(long bytes) {
    return new UnreadableBlobException(
        "%d bytes, more than the %d that are read".formatted(bytes, MAX_BYTES));
  }
}
