package io.github.couplint.wiring;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** Writes files that are there whole or not at all: written beside, then moved. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * A file below a root. A link on the way there may come with a change and lead anywhere, so that
   * neither reading nor writing follows one.
   */
  public static Path below(Path root, String relative) throws IOException {
    Path file = root;
    for (Path part : Path.of(relative)) {
      file = file.resolve(part);
      if (Files.isSymbolicLink(file)) {
        throw new FileSystemException(
            file.toString(), null, "a symbolic link, which is never followed");
      }
    }
    return file;
  }

  /** Puts the content in the place of what is there; folders are made as needed. */
  public static void write(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, content); // a pipe or a device: nothing to put in its place
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
    Files.createDirectories(folder);
    // not a temporary file of the JDK's: nobody else could read that
    Path beside = folder.resolve(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
    beside.toFile().deleteOnExit(); // also when a signal ends the process
    try {
      Files.write(beside, content, StandardOpenOption.CREATE_NEW);
      keepPermissions(target, beside);
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void keepPermissions(Path target, Path beside) throws IOException {
    boolean posix = Files.getFileStore(beside).supportsFileAttributeView("posix");
    if (posix && Files.exists(target)) {
      Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
