package io.github.couplint.wiring;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where packs of others lie on this machine; nothing is ever fetched.
 *
 * @param checkouts by OWNER/REPO, a folder whose git repository holds the commits
 * @param artifacts a local Maven repository, or a folder of jars
 * @param faults what is wrong with how they were told
 */
public record PackSources(SortedMap<String, Path> checkouts, Path artifacts, List<String> faults) {
  /** Has {@code OWNER/REPO=folder} for each checkout, divided by commas or line ends. */
  public static final String CHECKOUTS = "COUPLINT_PACK_SOURCES";

  /** Has the folder of artifacts. */
  public static final String ARTIFACTS = "COUPLINT_PACK_ARTIFACTS";

  public PackSources {
    checkouts = Collections.unmodifiableSortedMap(new TreeMap<>(checkouts));
    faults = List.copyOf(faults);
  }

  /** Those that this process's variables name. */
  public static PackSources usual() {
    return of(System.getenv(), Path.of(""), List.of(), Optional.empty());
  }

  /**
   * Those that were written, before those that variables name.
   *
   * @param folder where relative paths begin
   */
  public static PackSources of(
      Map<String, String> environment,
      Path folder,
      List<String> written,
      Optional<String> artifacts) {
    SortedMap<String, Path> checkouts = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    Stream<String> named =
        Arrays.stream(environment.getOrDefault(CHECKOUTS, "").split("[,\\r\\n]+", -1));
    Stream.concat(named.map(String::strip).filter(text -> !text.isEmpty()), written.stream())
        .forEach(text -> add(text, folder, checkouts, faults));
    String jars = artifacts.orElse(environment.getOrDefault(ARTIFACTS, ""));
    Path place = jars.isBlank() ? localRepository() : folder.resolve(jars.strip());
    return new PackSources(checkouts, place, faults);
  }

  private static void add(
      String text, Path folder, SortedMap<String, Path> checkouts, List<String> faults) {
    String[] parts = text.split("=", 2);
    if (parts.length < 2 || !parts[0].strip().matches("[\\w.-]+/[\\w.-]+")) {
      faults.add("a pack's source: expected OWNER/REPO=folder; was '%s'".formatted(text));
      return;
    }
    try {
      checkouts.put(parts[0].strip(), folder.resolve(parts[1].strip()));
    } catch (InvalidPathException e) {
      faults.add("a pack's source: '%s' is no folder".formatted(parts[1]));
    }
  }

  /** Where Maven keeps what it downloads; inside Maven the property says so. */
  private static Path localRepository() {
    String told = System.getProperty("maven.repo.local", "");
    return told.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".m2", "repository")
        : Path.of(told);
  }
}
