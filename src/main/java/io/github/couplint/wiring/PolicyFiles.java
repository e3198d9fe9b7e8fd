package io.github.couplint.wiring;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a team wrote about how it wants to be judged, as texts.
 *
 * @param config where the configuration comes from and what it says; empty without one
 * @param nested configurations in folders, farther from the files they speak of first
 * @param packs own packs and those that they or the configuration extend, path to text
 * @param register the exception register; empty without one
 * @param baseline the baseline; empty without one
 * @param faults files that are there and can't be read
 */
public record PolicyFiles(
    Optional<Source> config,
    List<Source> nested,
    SortedMap<String, String> packs,
    Optional<Source> register,
    Optional<Source> baseline,
    List<String> faults) {
  /** No file at all: everything as built in. */
  public static final PolicyFiles NONE =
      new PolicyFiles(
          Optional.empty(),
          List.of(),
          Collections.emptySortedMap(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static final List<RepoPath> CONFIGS =
      List.of(new RepoPath(".couplint.yml"), new RepoPath(".couplint.yaml"));
  private static final List<RepoPath> REGISTER = List.of(new RepoPath(".couplint/accepted.yml"));
  private static final List<RepoPath> BASELINE = List.of(new RepoPath(".couplint/baseline.yml"));
  static final String PACKS = ".couplint/rules";

  /** A text and the name that faults in it are told with. */
  public record Source(String name, String text) {
    /** Where some keys stand, each inside the one before it: {@code name:line}. */
    public String place(List<String> keys) {
      return name + ":" + YamlTree.lineOf(text, keys).orElse(1);
    }
  }

  public PolicyFiles {
    nested = List.copyOf(nested);
    packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
    faults = List.copyOf(faults);
  }

  /** What a side of a change holds. */
  public static PolicyFiles of(Snapshot side, PackSources sources) {
    return of(side, Optional.empty(), sources);
  }

  /**
   * What a side of a change holds, under another configuration than its own where one is given.
   *
   * @param sources where packs of others lie
   */
  public static PolicyFiles of(Snapshot side, Optional<Source> other, PackSources sources) {
    List<String> faults = new ArrayList<>(sources.faults());
    Optional<Source> config = other.or(() -> source(side, CONFIGS, faults));
    return new PolicyFiles(
        config,
        nested(side, faults),
        packs(Shelf.of(side), config, sources, faults),
        source(side, REGISTER, faults),
        source(side, BASELINE, faults),
        faults);
  }

  /** Those of test data are none of ours. */
  private static List<Source> nested(Snapshot side, List<String> faults) {
    return side.files().keySet().stream()
        .filter(PolicyFiles::isNested)
        .sorted(Comparator.comparing((RepoPath path) -> path.folder().length()))
        .flatMap(path -> text(side, path, faults).map(t -> new Source(path.value(), t)).stream())
        .toList();
  }

  /** Whether a file is the configuration at the root or one in a folder. */
  static boolean isConfig(RepoPath path) {
    return CONFIGS.contains(path) || isNested(path);
  }

  /** The text of a file of a side, if it is there and can be read. */
  static Optional<String> text(Snapshot side, RepoPath path) {
    return side.files().containsKey(path) ? text(side, path, new ArrayList<>()) : Optional.empty();
  }

  private static boolean isNested(RepoPath path) {
    return (path.value().endsWith("/.couplint.yml") || path.value().endsWith("/.couplint.yaml"))
        && SourceSet.of(path) == SourceSet.MAIN;
  }

  /** Own packs, and all that is extended. */
  private static SortedMap<String, String> packs(
      Shelf shelf, Optional<Source> config, PackSources sources, List<String> faults) {
    SortedMap<String, String> packs = shelf.below(PACKS, faults);
    ExtendedPacks extended = new ExtendedPacks(sources);
    config.ifPresent(file -> extended.add(shelf, new TreeMap<>(Map.of(file.name(), file.text()))));
    extended.add(shelf, packs);
    packs.putAll(extended.texts());
    faults.addAll(extended.faults());
    return packs;
  }

  /** The first of these files that the side has. */
  private static Optional<Source> source(Snapshot side, List<RepoPath> paths, List<String> faults) {
    return paths.stream()
        .filter(side.files()::containsKey)
        .findFirst()
        .flatMap(path -> text(side, path, faults).map(t -> new Source(path.value(), t)));
  }

  /**
   * Packs and the configuration that extends them, as they are on disk.
   *
   * @param root of the repository
   */
  public static PolicyFiles onDisk(Path root, PackSources sources) {
    List<String> faults = new ArrayList<>(sources.faults());
    Optional<Source> config =
        CONFIGS.stream()
            .filter(path -> Files.isRegularFile(root.resolve(path.value())))
            .findFirst()
            .flatMap(path -> text(root, path, faults));
    SortedMap<String, String> packs = packs(Shelf.of(root), config, sources, faults);
    return new PolicyFiles(config, List.of(), packs, Optional.empty(), Optional.empty(), faults);
  }

  private static Optional<Source> text(Path root, RepoPath path, List<String> faults) {
    try {
      return Optional.of(new Source(path.value(), Files.readString(root.resolve(path.value()))));
    } catch (IOException e) {
      faults.add("%s can't be read: %s".formatted(path, Reason.of(e)));
      return Optional.empty();
    }
  }

  /** The same packs without any configuration. */
  public PolicyFiles onlyPacks() {
    return new PolicyFiles(
        Optional.empty(), List.of(), packs, Optional.empty(), Optional.empty(), faults);
  }

  static Optional<String> text(Snapshot side, RepoPath path, List<String> faults) {
    try {
      byte[] bytes = side.blobs().read(String.valueOf(side.files().get(path)));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (UnreadableBlobException e) {
      faults.add(path + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
