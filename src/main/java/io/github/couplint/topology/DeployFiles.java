package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the files of a snapshot that tell how the system runs. */
final class DeployFiles {
  private static final Set<String> READ =
      Set.of("yml", "yaml", "conf", "cfg", "tpl", "tmpl", "template", "nginx", "vhost");
  private static final Pattern DOCKERFILE =
      Pattern.compile("(?i)(Docker|Container)file([.-].+)?|.+\\.(docker|container)file");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(.*/)?(\\.github|\\.circleci|node_modules|docs?|vendor)/.*|(.*/)?src/(main|test)/java/.*"
              + "|(.*/)?(application|bootstrap)[-.\\w]*\\.ya?ml");

  private DeployFiles() {}

  /** What each file says that says anything of it, by path. */
  static SortedMap<RepoPath, DeployFacts> of(Snapshot snapshot, FactStore store) {
    SortedMap<RepoPath, String> candidates = new TreeMap<>();
    snapshot
        .files()
        .forEach(
            (path, blob) -> {
              if (isCandidate(path)) {
                candidates.put(path, blob);
              }
            });
    store.prepareFacts(candidates, snapshot.blobs());
    SortedMap<RepoPath, DeployFacts> said = new TreeMap<>();
    for (Map.Entry<RepoPath, String> file : candidates.entrySet()) {
      store
          .facts(file.getKey(), file.getValue(), snapshot.blobs())
          .deploy()
          .ifPresent(facts -> said.put(file.getKey(), facts));
    }
    return Collections.unmodifiableSortedMap(said);
  }

  /** Decided by the name, so that other files are not read. */
  static boolean isCandidate(RepoPath path) {
    String extension = path.extension();
    return !extension.equals("java")
        && (READ.contains(extension)
            || path.folder().matches("(.*/)?sites-(available|enabled)")
            || DOCKERFILE.matcher(path.fileName()).matches())
        && SourceSet.of(path) == SourceSet.MAIN
        && !ELSEWHERE.matcher(path.value()).matches();
  }
}
