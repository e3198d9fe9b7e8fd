package io.github.couplint.change.jgit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Walks a branch back along first parents. */
final class History {
  private final Repository repository;

  History(Repository repository) {
    this.repository = repository;
  }

  /** At most that many commits, the newest first, none older than {@code since}. */
  List<Landed> before(ObjectId tip, int most, Instant since) throws IOException {
    Set<ObjectId> ends = repository.getObjectDatabase().getShallowCommits();
    List<Landed> landed = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(true);
      Optional<RevCommit> next = Optional.of(walk.parseCommit(tip));
      while (next.isPresent() && landed.size() < most) {
        RevCommit commit = next.orElseThrow();
        Instant time = Instant.ofEpochSecond(commit.getCommitTime());
        if (time.isBefore(since)) {
          break;
        }
        boolean ended = ends.contains(commit) || commit.getParentCount() == 0;
        next = ended ? Optional.empty() : Optional.of(walk.parseCommit(commit.getParent(0)));
        Optional<String> parent = next.map(RevCommit::name);
        landed.add(new Landed(commit.name(), parent, commit.getShortMessage(), time));
      }
    }
    return List.copyOf(landed);
  }
}
