package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.facts.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who implements a gRPC service: the code that names the generated base of it. */
final class GrpcServices {
  private static final String BASE = "ImplBase";
  private static final Wanted BASES = new Wanted(List.of(), List.of(BASE));

  private final Snapshot snapshot;
  private final FactStore store;
  private final Function<RepoPath, Component> owner;
  private @Nullable Map<String, String> known;

  GrpcServices(Snapshot snapshot, FactStore store, Function<RepoPath, Component> owner) {
    this.snapshot = snapshot;
    this.store = store;
    this.owner = owner;
  }

  /** The name of the component that implements a service. */
  Optional<String> implementing(String service) {
    Map<String, String> found = known;
    if (found == null) {
      found = find();
      known = found;
    }
    return Optional.ofNullable(found.get(service));
  }

  private Map<String, String> find() {
    Map<String, String> found = new HashMap<>();
    snapshot
        .files()
        .forEach(
            (path, blob) -> {
              if (path.value().endsWith(".java") && SourceSet.of(path) == SourceSet.MAIN) {
                store
                    .outline(blob, snapshot.blobs())
                    .words()
                    .those(BASES)
                    .filter(word -> word.length() > BASE.length())
                    .map(word -> word.substring(0, word.length() - BASE.length()))
                    .forEach(service -> found.putIfAbsent(service, owner.apply(path).name()));
              }
            });
    return found;
  }
}
