package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.topology.Workload.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what is built into an image of its own and no build file tells of, in any language. */
final class Buildings {
  private final Deployment deployment;
  private final Collection<String> moduleFolders;

  Buildings(Deployment deployment, Collection<String> moduleFolders) {
    this.deployment = deployment;
    this.moduleFolders = moduleFolders;
  }

  /** One component for each, ordered by name. */
  List<Component> find() {
    Map<String, Component> byFolder = new HashMap<>();
    deployment
        .workloads()
        .forEach(
            (name, said) ->
                folder(said)
                    .filter(this::isOutsideModules)
                    .ifPresent(f -> byFolder.putIfAbsent(f, component(name, f))));
    List<Component> found = new ArrayList<>(byFolder.values());
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return found;
  }

  private Optional<String> folder(List<Said> said) {
    if (said.stream().anyMatch(deployment::isForeign)) {
      return Optional.empty();
    }
    return said.stream()
        .flatMap(one -> deployment.dockerfile(one).stream())
        .map(RepoPath::folder)
        .findFirst();
  }

  private boolean isOutsideModules(String folder) {
    return !folder.isEmpty()
        && moduleFolders.stream()
            .filter(module -> !module.isEmpty())
            .noneMatch(module -> isIn(module, folder) || isIn(folder, module));
  }

  private static boolean isIn(String folder, String other) {
    return folder.equals(other) || folder.startsWith(other + "/");
  }

  private static Component component(String name, String folder) {
    TreeSet<String> aliases = new TreeSet<>(List.of(Deployment.named(folder)));
    return new Component(name, List.of(folder), aliases, true, false);
  }
}
