package io.github.couplint.change.jgit;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.UnreadableBlobException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/** Reads files that differ from the index from disk, and the rest from the repository. */
final class WorkingTreeBlobs implements Blobs {
  private final Blobs committed;
  private final Map<String, OnDisk> onDisk = new ConcurrentHashMap<>();

  WorkingTreeBlobs(Blobs committed) {
    this.committed = committed;
  }

  /** Computes the id that git would give to a file, without filters, and remembers the file. */
  String add(Path file, EolStreamType lineEnds) throws IOException {
    var entry = new OnDisk(file, lineEnds);
    String id = entry.id();
    onDisk.put(id, entry);
    return id;
  }

  @Override
  public byte[] read(String blob) throws UnreadableBlobException {
    OnDisk entry = onDisk.get(blob);
    return entry == null ? committed.read(blob) : RepositoryBlobs.checked(entry.read(blob));
  }

  private record OnDisk(Path file, EolStreamType lineEnds) {

    byte[] read(String id) throws UnreadableBlobException {
      try {
        if (Files.size(file) > RepositoryBlobs.MAX_BYTES) {
          throw RepositoryBlobs.tooLarge(Files.size(file));
        }
        byte[] content = content();
        if (!idOf(content).equals(id)) {
          throw new UnreadableBlobException("the file changed while it was analysed");
        }
        return content;
      } catch (IOException e) {
        throw new UnreadableBlobException("the file can't be read");
      }
    }

    String id() throws IOException {
      long size = Files.size(file);
      if (size <= RepositoryBlobs.MAX_BYTES) {
        return idOf(content());
      }
      try (var formatter = new ObjectInserter.Formatter();
          InputStream in = open()) {
        return formatter.idFor(Constants.OBJ_BLOB, size, in).name();
      }
    }

    private byte[] content() throws IOException {
      try (InputStream in = open()) {
        byte[] raw = in.readNBytes(RepositoryBlobs.MAX_BYTES + 1);
        return EolStreamTypeUtil.wrapInputStream(new ByteArrayInputStream(raw), lineEnds)
            .readAllBytes();
      }
    }

    private InputStream open() throws IOException {
      // a named pipe would block for ever
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("not a regular file");
      }
      return new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static String idOf(byte[] content) {
      try (var formatter = new ObjectInserter.Formatter()) {
        ObjectId id = formatter.idFor(Constants.OBJ_BLOB, content);
        return id.name();
      }
    }
  }
}
