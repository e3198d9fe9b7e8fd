package io.github.couplint.change.jgit;

import io.github.couplint.change.Landings;
import io.github.couplint.change.RepoPath;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Lists the files that each of the last commits of a branch changed. */
final class TouchedFiles {
  /** Chosen by us: who changes more at once reformats, renames or imports. */
  private static final int MOST_FILES = 300;

  private final Repository repository;

  TouchedFiles(Repository repository) {
    this.repository = repository;
  }

  Landings before(ObjectId tip, int most) throws IOException {
    List<SortedSet<RepoPath>> commits = new ArrayList<>();
    List<Landed> landed = new History(repository).before(tip, most, Instant.MIN);
    try (RevWalk commitsWalk = new RevWalk(repository)) {
      for (Landed commit : landed) {
        if (commit.parent().isPresent()) {
          SortedSet<RepoPath> files = files(commitsWalk, commit.parent().get(), commit.id());
          if (files.size() <= MOST_FILES) {
            commits.add(files);
          }
        }
      }
    }
    boolean cutShort =
        landed.size() < most && !repository.getObjectDatabase().getShallowCommits().isEmpty();
    return new Landings(commits, landed.size(), cutShort);
  }

  /** The files that differ, or the first of them that are more than can tell anything. */
  private SortedSet<RepoPath> files(RevWalk commits, String before, String after)
      throws IOException {
    SortedSet<RepoPath> files = new TreeSet<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.addTree(commits.parseCommit(ObjectId.fromString(before)).getTree());
      walk.addTree(commits.parseCommit(ObjectId.fromString(after)).getTree());
      while (walk.next() && files.size() <= MOST_FILES) {
        if (!walk.getPathString().isBlank()) {
          files.add(new RepoPath(walk.getPathString()));
        }
      }
    }
    return files;
  }
}
