package io.github.couplint.change.jgit;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;

/** Collects the regular files of one side, and says what it leaves out. Never throws for a name. */
final class Listing {
  /** Chosen by us: trees that name each other many times over can spell out any number of files. */
  private static final int MAX_FILES = 2_000_000;

  final SortedMap<RepoPath, String> files = new TreeMap<>();
  final TreeSet<Gap> gaps = new TreeSet<>();

  /** Another with the same files. */
  Listing copy() {
    var copy = new Listing();
    copy.files.putAll(files);
    copy.gaps.addAll(gaps);
    return copy;
  }

  /** Takes back what {@link #add} took with that path and mode. */
  void remove(byte[] rawPath, FileMode mode) {
    if (isFile(mode)) {
      files.remove(new RepoPath(decoded(rawPath)));
    }
  }

  private static boolean isFile(FileMode mode) {
    return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
  }

  /** Takes what git calls a tree entry; links are left out silently, submodules with a gap. */
  void add(byte[] rawPath, FileMode mode, String blob) throws UndecidableException {
    if (isFile(mode)) {
      addFile(rawPath, blob);
    } else if (mode == FileMode.GITLINK) {
      gaps.add(new Gap(printable(decoded(rawPath)), "submodule, not analysed"));
    }
  }

  private void addFile(byte[] rawPath, String blob) throws UndecidableException {
    String path = decoded(rawPath);
    if (path.isBlank() || path.startsWith("/") || hasControl(path)) {
      gaps.add(new Gap(printable(path), "the path can't be shown, not analysed"));
    } else if (files.putIfAbsent(new RepoPath(path), blob) != null) {
      gaps.add(new Gap(path, "two files with this path, one not analysed"));
    } else if (files.size() > MAX_FILES) {
      throw new UndecidableException(
          "the tree has more than %d files, which is more than is read".formatted(MAX_FILES));
    }
  }

  void gap(byte[] rawPath, String reason) {
    gaps.add(new Gap(printable(decoded(rawPath)), reason));
  }

  private static boolean hasControl(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (Character.isISOControl(path.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** UTF-8, or Latin-1 for names that are not UTF-8, so that no name is lost. */
  static String decoded(byte[] rawPath) {
    if (isAscii(rawPath)) {
      return new String(rawPath, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(rawPath)).toString();
    } catch (CharacterCodingException e) {
      return new String(rawPath, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static String printable(String path) {
    var text = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                text.append("\\u%04x".formatted(c));
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.toString();
  }
}
