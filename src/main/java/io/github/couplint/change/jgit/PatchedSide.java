package io.github.couplint.change.jgit;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectInserter;

/** What a diff makes of the files of a snapshot; nothing is written anywhere. */
final class PatchedSide {
  private final Snapshot base;
  private final UnifiedDiff diff;
  private final Listing listing = new Listing();
  private final SortedMap<String, String> introduced = new TreeMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  PatchedSide(Snapshot base, UnifiedDiff diff) {
    this.base = base;
    this.diff = diff;
  }

  /** Applies all; what can't be followed stays as it was, with a gap. */
  Listing listing() throws UnknownRefException, UndecidableException {
    listing.files.putAll(base.files());
    for (FileDiff file : diff.files()) {
      apply(file);
    }
    for (Map.Entry<String, String> file : introduced.entrySet()) {
      if (listing.files.containsKey(path(file.getKey()))) {
        throw fault(file.getKey(), "made by the diff, but the base has it");
      }
      listing.add(bytes(file.getKey()), FileMode.REGULAR_FILE, file.getValue());
    }
    return listing;
  }

  /** Contents of {@link #listing()}. */
  Blobs blobs() {
    return blob -> {
      if (unknown.contains(blob)) {
        throw new UnreadableBlobException("binary in the diff");
      }
      byte[] content = contents.get(blob);
      return content == null ? base.blobs().read(blob) : RepositoryBlobs.checked(content);
    };
  }

  private void apply(FileDiff file) throws UnknownRefException, UndecidableException {
    if (!file.linked()) {
      applyToFile(file);
      return;
    }
    if (file.before().isPresent()) {
      listing.files.remove(path(file.before().orElseThrow()));
    }
    if (file.submodule()) {
      listing.add(bytes(file.path()), FileMode.GITLINK, "");
    }
  }

  private void applyToFile(FileDiff file) throws UnknownRefException {
    if (!seen.add(file.path())) {
      throw fault(file.path(), "named twice; expected one diff of the whole change");
    }
    Optional<String> blob = Optional.empty();
    if (file.before().isPresent()) {
      RepoPath before = path(file.before().orElseThrow());
      blob = Optional.ofNullable(base.files().get(before));
      if (blob.isEmpty()) {
        throw fault(before.value(), "not in the base; names need prefixes such as a/ and b/");
      }
      if (!file.copied()) {
        listing.files.remove(before);
      }
    }
    Optional<String> after = after(file, blob);
    after.ifPresent(id -> introduced.put(file.path(), id));
  }

  /** The blob id of the file after the change; empty for none. */
  private Optional<String> after(FileDiff file, Optional<String> blob) throws UnknownRefException {
    Optional<String> unchanged = file.after().isPresent() ? blob : Optional.empty();
    if (file.binary()) {
      return file.after().map(this::unknown);
    }
    if (file.hunks().isEmpty() && blob.isPresent()) {
      return unchanged;
    }
    try {
      byte[] before = blob.isPresent() ? base.blobs().read(blob.orElseThrow()) : new byte[0];
      return patched(file, before);
    } catch (UnreadableBlobException e) {
      listing.gaps.add(new Gap(file.path(), e.getMessage()));
      return unchanged;
    }
  }

  private Optional<String> patched(FileDiff file, byte[] before) throws UnknownRefException {
    byte[] content;
    try {
      content = Hunk.applied(file.hunks(), before);
    } catch (UnknownRefException e) {
      throw fault(file.path(), String.valueOf(e.getMessage()));
    }
    if (file.after().isPresent()) {
      return Optional.of(kept(content));
    }
    if (content.length > 0) {
      throw fault(file.path(), "taken away by the diff, but not all of it");
    }
    return Optional.empty();
  }

  private String kept(byte[] content) {
    String id = id(content);
    contents.put(id, content);
    return id;
  }

  /** An id like no other: the content has changed, and only who wants to read it must know more. */
  private String unknown(String path) {
    String id = id(bytes("binary in the diff: " + path));
    unknown.add(id);
    return id;
  }

  private static String id(byte[] content) {
    try (var formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, content).name();
    }
  }

  private RepoPath path(String name) throws UnknownRefException {
    try {
      return new RepoPath(Listing.printable(name));
    } catch (IllegalArgumentException e) {
      throw new UnknownRefException("%s: %s".formatted(diff.name(), e.getMessage()));
    }
  }

  private static byte[] bytes(String path) {
    return path.getBytes(StandardCharsets.UTF_8);
  }

  private UnknownRefException fault(String path, String words) {
    return new UnknownRefException(
        "%s does not apply to the base: %s: %s".formatted(diff.name(), path, words));
  }
}
