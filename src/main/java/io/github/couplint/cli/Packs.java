package io.github.couplint.cli;

import io.github.couplint.rules.RuleBook;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Wiring;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads packs as they are on disk. */
final class Packs {
  private static final String FOLDER = ".couplint/rules";

  private Packs() {}

  /** The rules built in and those of own packs; faults end the command. */
  static RuleBook book(RepositoryOption where, World world) throws UsageException {
    List<String> faults = new ArrayList<>();
    RuleBook book = Wiring.book(files(where, world), faults);
    if (!faults.isEmpty()) {
      throw new UsageException(faults);
    }
    return book;
  }

  /** Own packs and those that are extended. */
  static PolicyFiles files(RepositoryOption where, World world) {
    Path folder = where.folder(world).normalize();
    return PolicyFiles.onDisk(root(folder).orElse(folder), where.packs(world));
  }

  /** The nearest folder with own packs or of a repository, from that folder upwards. */
  private static Optional<Path> root(Path within) {
    return Stream.iterate(within, Objects::nonNull, Path::getParent)
        .filter(
            root ->
                Files.isDirectory(root.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS)
                    || Files.exists(root.resolve(".git")))
        .findFirst();
  }
}
