package io.github.couplint.topology;

import static java.util.stream.Collectors.groupingBy;

import io.github.couplint.change.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells which settings files lie ready for other components, as in a configuration server. */
final class ServedFiles {
  private final Function<RepoPath, Component> owner;
  private final Predicate<Component> isServer;
  private final Map<String, String> componentByName = new HashMap<>();
  private final Map<RepoPath, String> takers = new TreeMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Map<String, List<RepoPath>> byTaker;
  private final List<RepoPath> shared;

  /**
   * Served files.
   *
   * @param names what each component is called, by the component's name
   * @param isServer whether a component is a configuration server
   */
  ServedFiles(
      Collection<RepoPath> settingsFiles,
      Map<String, Set<String>> names,
      Function<RepoPath, Component> owner,
      Predicate<Component> isServer) {
    this.owner = owner;
    this.isServer = isServer;
    names.forEach((component, all) -> all.forEach(n -> componentByName.putIfAbsent(n, component)));
    Map<String, List<RepoPath>> byFolder = new TreeMap<>();
    settingsFiles.forEach(
        path -> byFolder.computeIfAbsent(path.folder(), f -> new ArrayList<>()).add(path));
    byFolder.forEach(this::folder);
    this.byTaker = takers.keySet().stream().collect(groupingBy(takers::get));
    this.shared = settingsFiles.stream().filter(this::isShared).toList();
  }

  private void folder(String folder, List<RepoPath> files) {
    Map<RepoPath, String> found = new TreeMap<>();
    for (RepoPath file : files) {
      taker(file).ifPresent(component -> found.put(file, component));
    }
    takers.putAll(found);
    if (found.keySet().stream().anyMatch(f -> !SettingFiles.isOwn(f))
        && isLaidOut(folder, files, Set.copyOf(found.values()))) {
      folders.add(folder);
    }
  }

  private boolean isLaidOut(String folder, List<RepoPath> files, Set<String> components) {
    return components.size() > 1
        || folder.equals(ConfigRepository.FOLDER)
        || isServer.test(owner.apply(files.get(0)));
  }

  /**
   * The component that a file is for, when it is for another than the one whose folder it is in.
   */
  private Optional<String> taker(RepoPath file) {
    Optional<String> component =
        SettingFiles.isOwn(file) ? ofFolder(file) : longest(file.fileName());
    return component.filter(name -> !name.equals(owner.apply(file).name()) || isOutside(file));
  }

  private static boolean isOutside(RepoPath file) {
    return file.isIn(ConfigRepository.FOLDER);
  }

  /** A configuration server may hold one folder for each application. */
  private Optional<String> ofFolder(RepoPath file) {
    boolean served = isOutside(file) || isServer.test(owner.apply(file));
    String name = Folders.last(file.folder()).toLowerCase(Locale.ROOT);
    return served ? Optional.ofNullable(componentByName.get(name)) : Optional.empty();
  }

  /** What follows the name and a dash is a profile. */
  private Optional<String> longest(String fileName) {
    String stem = fileName.substring(0, fileName.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    while (!stem.isEmpty()) {
      String component = componentByName.get(stem);
      if (component != null) {
        return Optional.of(component);
      }
      stem = stem.substring(0, Math.max(0, stem.lastIndexOf('-')));
    }
    return Optional.empty();
  }

  /** The files for that component alone, ordered by path. */
  List<RepoPath> of(Component component) {
    return byTaker.getOrDefault(component.name(), List.of());
  }

  /** The files for every component that asks the server, in the order given. */
  List<RepoPath> shared() {
    return shared;
  }

  private boolean isShared(RepoPath file) {
    return SettingFiles.isOwn(file)
        && !takers.containsKey(file)
        && (folders.contains(file.folder()) || file.folder().equals(ConfigRepository.FOLDER));
  }

  /** Whether a file is for others than the component whose folder it is in. */
  boolean isServed(RepoPath file) {
    return takers.containsKey(file) || isShared(file) || isOutside(file);
  }

  /** The profile that a served file's name tells after the name of the component. */
  String profile(RepoPath file) {
    String name = file.fileName();
    String stem = name.substring(0, name.lastIndexOf('.'));
    String rest = stem;
    while (!rest.isEmpty() && !componentByName.containsKey(rest.toLowerCase(Locale.ROOT))) {
      rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')));
    }
    return rest.isEmpty() || rest.equals(stem) ? "" : stem.substring(rest.length() + 1);
  }
}
