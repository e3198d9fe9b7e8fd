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

/**
 * Collects the regular files of one side, and says what it leaves out. Never throws for a name: no
 * file escapes by what it is called; control characters stand in paths as their codes.
 */
final class Listing {
  /** Chosen by us: trees that name each other many times over can spell out any number of files. */
  private static final int MOST = 2_000_000;

  private static final int MOST_BYTES = 250_000_000;

  final SortedMap<RepoPath, String> files = new TreeMap<>();
  final TreeSet<Gap> gaps = new TreeSet<>();

  private int folders;
  private int bytes;

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
      files.remove(new RepoPath(printable(decoded(rawPath))));
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
    String path = printable(decoded(rawPath));
    if (path.isBlank() || path.startsWith("/")) {
      gaps.add(new Gap(path, "not a path from the root, not analysed"));
      return;
    }
    RepoPath name = new RepoPath(path);
    while (files.putIfAbsent(name, blob) != null) {
      name = sibling(name);
      gaps.add(new Gap(path, "two files with this path, one is analysed as " + name));
    }
    bytes += rawPath.length;
    if (files.size() > MOST || bytes > MOST_BYTES) {
      throw tooLarge();
    }
  }

  /** The same extension in the same folder, so that it is read as the same sort of file. */
  private static RepoPath sibling(RepoPath path) {
    int name = path.value().length() - path.fileName().length();
    return new RepoPath(path.value().substring(0, name) + "~" + path.fileName());
  }

  /** Notes that a folder was entered; folders without files take time too. */
  void enter() throws UndecidableException {
    if (++folders > MOST) {
      throw tooLarge();
    }
  }

  private static UndecidableException tooLarge() {
    return new UndecidableException(
        "the tree has more than %d files or folders, or names of more than %d bytes in all"
            .formatted(MOST, MOST_BYTES));
  }

  void gap(byte[] rawPath, String reason) {
    gaps.add(new Gap(printable(decoded(rawPath)), reason));
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

  /** The path; if it has control characters, they and backslashes stand there as their codes. */
  static String printable(String path) {
    if (path.chars().noneMatch(Character::isISOControl)) {
      return path;
    }
    var text = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || c == '\\') {
                text.append("\\u%04x".formatted(c));
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.toString();
  }
}
