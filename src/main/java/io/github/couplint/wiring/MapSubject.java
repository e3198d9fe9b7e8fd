package io.github.couplint.wiring;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.map.Chart;
import io.github.couplint.map.SystemMap;
import io.github.couplint.policy.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which system to draw.
 *
 * @param at a commit; empty for the working tree
 * @param sides two to lay over each other, instead
 * @param configFolder what a configuration server serves from elsewhere
 * @param infrastructure whether to draw configuration servers, discovery, telemetry and users
 * @param sources where packs of others lie
 */
public record MapSubject(
    Optional<String> at,
    Optional<MapSides> sides,
    Optional<Path> configFolder,
    boolean infrastructure,
    PackSources sources) {
  /** A subject for which packs of others lie where the process's variables say. */
  public MapSubject(
      Optional<String> at,
      Optional<MapSides> sides,
      Optional<Path> configFolder,
      boolean infrastructure) {
    this(at, sides, configFolder, infrastructure, PackSources.usual());
  }

  /** The map, or what is wrong with the policy files; fails when that folder can't be read. */
  public Checked<Chart> chart(GitRepository repository, FactStore facts)
      throws IOException, UnknownRefException, UndecidableException {
    return chart(repository, facts, PomsElsewhere.none(facts));
  }

  /** The same, with the poms that those of the repository name and that lie elsewhere. */
  public Checked<Chart> chart(GitRepository repository, FactStore facts, PomsElsewhere poms)
      throws IOException, UnknownRefException, UndecidableException {
    if (sides.isPresent()) {
      List<Snapshot> both = poms.over(sides.get().base(repository), sides.get().head(repository));
      Snapshot base = whole(both.get(0));
      Snapshot head = whole(both.get(1));
      return map(base, facts)
          .then(old -> map(head, facts).then(map -> valid(Chart.between(old, map))));
    }
    Snapshot tree = at.isPresent() ? repository.snapshot(at.get()) : repository.workingTree();
    return map(whole(poms.over(tree)), facts).then(map -> valid(Chart.of(map)));
  }

  private Snapshot whole(Snapshot tree) throws IOException {
    return configFolder.isPresent() ? ConfigFolder.over(tree, configFolder.get()) : tree;
  }

  private Checked<SystemMap> map(Snapshot tree, FactStore facts) {
    return Mapping.of(tree, facts, sources, infrastructure);
  }

  private static Checked<Chart> valid(Chart chart) {
    return new Checked.Valid<>(chart);
  }
}
