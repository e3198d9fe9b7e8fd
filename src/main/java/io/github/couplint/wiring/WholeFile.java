package io.github.couplint.wiring;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes files that are there whole or not at all: written beside, then moved. */
public final class WholeFile {
  private static final Duration WHILE = Duration.ofMinutes(1);
  private static final String PART = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part";

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
    removeDead(folder, ".%s.".formatted(target.getFileName()));
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

  /** Removes what killed runs left: parts of that file that nobody has written to for a while. */
  private static void removeDead(Path folder, String start) throws IOException {
    Instant before = Instant.now().minus(WHILE);
    try (Stream<Path> beside = Files.list(folder)) {
      for (Path part : beside.filter(file -> isPart(file, start)).toList()) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (NoSuchFileException e) {
      // another run was done with it meanwhile
    }
  }

  private static boolean isPart(Path file, String start) {
    String name = file.getFileName().toString();
    return name.startsWith(start) && name.substring(start.length()).matches(PART);
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
