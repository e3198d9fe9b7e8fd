package io.github.couplint.facts.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder of a cache: segments named by their age, {@code 00000012-5f3a9c01.v1}, and unfinished
 * ones with {@code .tmp} behind that.
 */
final class Folder {
  private static final String SEGMENT = "\\d{8}-[0-9a-f]{8}\\.v" + Footer.FORMAT;
  private static final String ANY = "\\d{8}-[0-9a-f]{8}\\.v\\d+";
  private static final String UNFINISHED = ANY + "\\.tmp";

  private final Path path;

  Folder(Path path) {
    this.path = path;
  }

  /** The segments of this format, oldest first. */
  List<Path> segments() throws IOException {
    return files(SEGMENT);
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(f -> f.getFileName().toString().matches(name)).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** A writer of a segment younger than all others. */
  SegmentWriter next() throws IOException {
    Files.createDirectories(path);
    List<Path> segments = segments();
    return writer(segments.isEmpty() ? 1 : age(segments.get(segments.size() - 1)) + 1);
  }

  /** A writer of a segment as old as the other. */
  SegmentWriter inPlaceOf(Path segment) throws IOException {
    return writer(age(segment));
  }

  private static int age(Path segment) {
    return Integer.parseInt(segment.getFileName().toString().substring(0, 8));
  }

  private SegmentWriter writer(int age) throws IOException {
    int unlikeOthers = Long.hashCode(System.nanoTime() * 31 + ProcessHandle.current().pid());
    String name = String.format(Locale.ROOT, "%08d-%08x.v%d", age, unlikeOthers, Footer.FORMAT);
    return SegmentWriter.create(path.resolve(name + ".tmp"), path.resolve(name));
  }

  /** Removes what killed runs left unfinished, and what other formats have not touched for long. */
  void removeLeftovers() throws IOException {
    Leftovers leftovers = new Leftovers(Instant.now());
    files(UNFINISHED).stream().filter(leftovers::isDead).forEach(Folder::remove);
    files(ANY).stream()
        .filter(file -> !file.getFileName().toString().matches(SEGMENT))
        .filter(leftovers::isForgotten)
        .forEach(Folder::remove);
  }

  static void remove(Path segment) {
    try {
      Files.deleteIfExists(segment);
    } catch (IOException e) {
      // in use on some systems; a later run removes it
    }
  }
}
