package io.github.couplint.cli;

import io.github.couplint.rules.RuleBook;
import io.github.couplint.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads packs as they are on disk. */
final class Packs {
  private Packs() {}

  /** The rules built in and those in {@code .couplint/rules}; faults end the command. */
  static RuleBook book(World world, @Nullable Path repo) throws UsageException {
    List<String> faults = new ArrayList<>();
    RuleBook book = Wiring.book(own(world, repo), faults);
    if (!faults.isEmpty()) {
      throw new UsageException(faults);
    }
    return book;
  }

  /** Own packs, path from the root to text; links are not followed. */
  static SortedMap<String, String> own(World world, @Nullable Path repo) throws UsageException {
    Path root = repo == null ? world.folder() : world.folder().resolve(repo);
    Path folder = root.resolve(".couplint").resolve("rules");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList();
      for (Path file : files) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UsageException("%s can't be read: %s".formatted(folder, e));
    }
  }
}
