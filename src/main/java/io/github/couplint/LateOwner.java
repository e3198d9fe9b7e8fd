package io.github.couplint;

import io.github.couplint.change.RepoPath;
import io.github.couplint.topology.Topology;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the component that a path belongs to; looks for the components when it is first asked. */
final class LateOwner implements Function<RepoPath, String> {
  private final Supplier<Topology> topology;
  private @Nullable Topology known;

  LateOwner(Supplier<Topology> topology) {
    this.topology = topology;
  }

  @Override
  public synchronized String apply(RepoPath path) {
    Topology found = known;
    if (found == null) {
      found = topology.get();
      known = found;
    }
    return found.owner(path).name();
  }
}
