package io.github.couplint.cli;

import io.github.couplint.rules.RuleBook;
import io.github.couplint.wiring.Reason;
import io.github.couplint.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads packs as they are on disk. */
final class Packs {
  private static final String FOLDER = ".couplint/rules";

  private Packs() {}

  /** The rules built in and those in {@code .couplint/rules}; faults end the command. */
  static RuleBook book(Path folder) throws UsageException {
    List<String> faults = new ArrayList<>();
    RuleBook book = Wiring.book(own(folder), faults);
    if (!faults.isEmpty()) {
      throw new UsageException(faults);
    }
    return book;
  }

  /** Own packs, path from the root to text; links are not followed. */
  static SortedMap<String, String> own(Path within) throws UsageException {
    Optional<Path> found = root(within);
    return found.isEmpty() ? Collections.emptySortedMap() : below(found.get());
  }

  /** The nearest folder with own packs, from that folder upwards. */
  private static Optional<Path> root(Path within) {
    return Stream.iterate(within.normalize(), Objects::nonNull, Path::getParent)
        .filter(root -> Files.isDirectory(root.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  private static SortedMap<String, String> below(Path root) throws UsageException {
    Path folder = root.resolve(FOLDER);
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList();
      for (Path file : files) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UsageException("%s can't be read: %s".formatted(folder, Reason.of(e)));
    }
  }
}
