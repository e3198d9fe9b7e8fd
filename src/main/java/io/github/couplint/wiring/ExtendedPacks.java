package io.github.couplint.wiring;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.policy.Checked;
import io.github.couplint.wiring.PackName.Artifact;
import io.github.couplint.wiring.PackName.AtCommit;
import io.github.couplint.wiring.PackName.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Follows {@code extends}, from one pack to the next, and reads what it leads to. */
final class ExtendedPacks {
  private static final int SHORT_ID = 12;

  private final PackSources sources;
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> read = new TreeSet<>();

  /**
   * What packs belong to.
   *
   * @param label stands before their paths
   * @param shelf the texts of folders; nothing where there are no folders
   * @param within the pack of a commit that is being read, if one is
   * @param chain the names of the packs that led here, the first one first
   */
  private record Home(
      String label, Optional<Shelf> shelf, Optional<AtCommit> within, List<String> chain) {
    String name(PackName pack) {
      return pack instanceof Folder folder
          ? within
              .map(c -> new AtCommit(c.repository(), folder.path(), c.id()).toString())
              .orElse(folder.path())
          : pack.toString();
    }

    Home through(String name) {
      List<String> longer = new ArrayList<>(chain);
      longer.add(name);
      return new Home(label, shelf, within, longer);
    }
  }

  ExtendedPacks(PackSources sources) {
    this.sources = sources;
  }

  /** Follows what files of a repository extend: its configuration and its own packs. */
  void add(Shelf shelf, SortedMap<String, String> files) {
    Home home = new Home("", Optional.of(shelf), Optional.empty(), List.of());
    files.forEach(
        (file, text) -> Extension.of(file, text).forEach(extension -> follow(extension, home)));
  }

  /** What was read, name of a place to text. */
  SortedMap<String, String> texts() {
    return Collections.unmodifiableSortedMap(texts);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  private void follow(Extension extension, Home home) {
    Checked<PackName> checked = PackName.of(extension.text());
    if (checked instanceof Checked.Invalid<PackName> invalid) {
      invalid.faults().forEach(fault -> faults.add(extension.fault(fault)));
      return;
    }
    PackName pack = ((Checked.Valid<PackName>) checked).value();
    String name = home.name(pack);
    if (home.chain().contains(name)) {
      List<String> circle = home.chain().subList(home.chain().indexOf(name), home.chain().size());
      faults.add(
          extension.fault(
              "packs extend each other in a circle: %s -> %s; take one of these out"
                  .formatted(String.join(" -> ", circle), name)));
    } else if (read.add(name)) {
      read(pack, extension, home.through(name));
    }
  }

  private void read(PackName pack, Extension extension, Home home) {
    if (pack instanceof Folder folder) {
      folder(folder.path(), extension, home);
    } else if (pack instanceof AtCommit commit) {
      commit(commit, extension, home);
    } else if (pack instanceof Artifact artifact) {
      artifact(artifact, extension, home);
    }
  }

  private void folder(String path, Extension extension, Home home) {
    if (home.shelf().isEmpty()) {
      faults.add(extension.fault("a jar has no folders; name a commit or an artifact"));
      return;
    }
    SortedMap<String, String> found = home.shelf().orElseThrow().below(path, faults);
    String where = home.within().map(commit -> " of " + commit.repository()).orElse("");
    keep(found, extension, home, "no pack in the folder '%s'%s".formatted(path, where));
  }

  private void commit(AtCommit name, Extension extension, Home home) {
    Path checkout = sources.checkouts().get(name.repository());
    if (checkout == null) {
      faults.add(
          extension.fault(
              "no checkout of %s is known; clone it and give --pack-source %1$s=FOLDER, or set %s"
                  .formatted(name.repository(), PackSources.CHECKOUTS)));
      return;
    }
    try (GitRepository repository = GitRepository.open(checkout)) {
      Snapshot tree = repository.snapshot(name.id());
      String label = name.repository() + "@" + name.id().substring(0, SHORT_ID) + "/";
      Home there = new Home(label, Optional.of(Shelf.of(tree)), Optional.of(name), home.chain());
      SortedMap<String, String> found = Shelf.of(tree).below(name.path(), faults);
      String nothing = "no pack in the folder '%s' of %s".formatted(name.path(), name.repository());
      keep(found, extension, there, nothing);
    } catch (UnknownRefException e) {
      faults.add(
          extension.fault(
              "the checkout of %s has no commit %s; in %s run `git fetch origin %2$s`"
                  .formatted(name.repository(), name.id(), checkout)));
    } catch (UndecidableException e) {
      faults.add(extension.fault(String.valueOf(e.getMessage())));
    }
  }

  private void artifact(Artifact name, Extension extension, Home home) {
    Optional<PackArchive> archive = PackArchive.find(name, sources.artifacts());
    if (archive.isEmpty()) {
      faults.add(
          extension.fault(
              "no such artifact in %s; run `mvn dependency:get -Dartifact=%s`, or name the folder"
                      .formatted(sources.artifacts(), name)
                  + " of its jar with --pack-artifacts or "
                  + PackSources.ARTIFACTS));
      return;
    }
    try {
      Home there = new Home(name + "/", Optional.empty(), Optional.empty(), home.chain());
      keep(
          archive.orElseThrow().texts(),
          extension,
          there,
          "no pack below couplint/rules in " + name);
    } catch (IOException e) {
      Path file = archive.orElseThrow().file();
      faults.add(extension.fault("%s can't be read: %s".formatted(file, Reason.of(e))));
    }
  }

  /** Keeps the texts of a pack, and follows what it extends itself. */
  private void keep(
      SortedMap<String, String> found, Extension extension, Home home, String nothing) {
    SortedMap<String, String> labelled =
        found.entrySet().stream()
            .filter(file -> isPart(file.getKey()))
            .collect(
                Collectors.toMap(
                    file -> home.label() + file.getKey(),
                    Map.Entry::getValue,
                    (one, other) -> one,
                    TreeMap::new));
    if (labelled.isEmpty()) {
      faults.add(
          extension.fault(nothing + "; expected pages, technologies/*.yml or vendors/*.yml there"));
    }
    texts.putAll(labelled);
    labelled.forEach(
        (file, text) -> {
          if (file.endsWith("pack.yml")) {
            Extension.of(file, text).forEach(further -> follow(further, home));
          }
        });
  }

  private static boolean isPart(String path) {
    return path.endsWith(".md") || path.endsWith(".yml");
  }
}
