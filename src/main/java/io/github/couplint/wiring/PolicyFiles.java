package io.github.couplint.wiring;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a team wrote about how it wants to be judged, as texts.
 *
 * @param config where the configuration comes from and what it says; empty without one
 * @param packs own packs, path to text
 * @param register the exception register; empty without one
 * @param baseline the baseline; empty without one
 * @param faults files that are there and can't be read
 */
public record PolicyFiles(
    Optional<Source> config,
    SortedMap<String, String> packs,
    Optional<Source> register,
    Optional<Source> baseline,
    List<String> faults) {
  /** No file at all: everything as built in. */
  public static final PolicyFiles NONE =
      new PolicyFiles(
          Optional.empty(),
          Collections.emptySortedMap(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static final List<RepoPath> CONFIGS =
      List.of(new RepoPath(".couplint.yml"), new RepoPath(".couplint.yaml"));
  private static final List<RepoPath> REGISTER = List.of(new RepoPath(".couplint/accepted.yml"));
  private static final List<RepoPath> BASELINE = List.of(new RepoPath(".couplint/baseline.yml"));
  private static final String PACKS = ".couplint/rules";

  /** A text and the name that faults in it are told with. */
  public record Source(String name, String text) {}

  public PolicyFiles {
    packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
    faults = List.copyOf(faults);
  }

  /** What a side of a change holds. */
  public static PolicyFiles of(Snapshot side) {
    List<String> faults = new ArrayList<>();
    Optional<Source> config = source(side, CONFIGS, faults);
    SortedMap<String, String> packs = new TreeMap<>();
    for (Map.Entry<RepoPath, String> file : side.files().tailMap(new RepoPath(PACKS)).entrySet()) {
      if (!file.getKey().value().startsWith(PACKS)) {
        break;
      }
      if (file.getKey().isIn(PACKS)) {
        text(side, file.getKey(), faults).ifPresent(t -> packs.put(file.getKey().value(), t));
      }
    }
    return new PolicyFiles(
        config, packs, source(side, REGISTER, faults), source(side, BASELINE, faults), faults);
  }

  /** The first of these files that the side has. */
  private static Optional<Source> source(Snapshot side, List<RepoPath> paths, List<String> faults) {
    return paths.stream()
        .filter(side.files()::containsKey)
        .findFirst()
        .flatMap(path -> text(side, path, faults).map(t -> new Source(path.value(), t)));
  }

  /** The same packs under another configuration. */
  public PolicyFiles with(Source other) {
    return new PolicyFiles(Optional.of(other), packs, register, baseline, faults);
  }

  /** The same files with other packs. */
  public PolicyFiles with(SortedMap<String, String> others) {
    return new PolicyFiles(config, others, register, baseline, faults);
  }

  private static Optional<String> text(Snapshot side, RepoPath path, List<String> faults) {
    try {
      byte[] bytes = side.blobs().read(String.valueOf(side.files().get(path)));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (UnreadableBlobException e) {
      faults.add(path + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
