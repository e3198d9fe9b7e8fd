package io.github.couplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Landings;
import io.github.couplint.change.RepoPath;
import io.github.couplint.score.CommonHistory;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Together;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class CommonHistoryTest {
  @Test
  void commitsThatChangeBothEndsOfAnEdgeAreCounted() {
    assertEquals(
        Optional.of(new Together(6, 3, 20, true)),
        together(
            commits(6, "orders/a", "billing/b"),
            commits(2, "orders/a"),
            commits(1, "billing/b", "portal/c")));
  }

  @Test
  void fewCommitsAreChance() {
    assertEquals(Optional.empty(), together(commits(4, "orders/a", "billing/b")));
  }

  @Test
  void aCommitThatChangesManyComponentsSaysNothing() {
    String[] all = {
      "orders/a", "billing/b", "c/c", "d/d", "e/e", "f/f", "g/g", "h/h", "i/i", "j/j", "k/k"
    };
    assertEquals(Optional.empty(), together(commits(9, all)));
    assertEquals(
        Optional.of(new Together(9, 0, 20, true)), together(commits(9, Arrays.copyOf(all, 10))));
  }

  @SafeVarargs
  private static Optional<Together> together(List<SortedSet<RepoPath>>... commits) {
    List<SortedSet<RepoPath>> all = new ArrayList<>();
    for (List<SortedSet<RepoPath>> some : commits) {
      all.addAll(some);
    }
    var history =
        new CommonHistory(
            new Landings(all, 20, true), path -> path.value().replaceFirst("/.*", ""));
    List<Finding> beside = history.beside(List.of(Verdicts.call()));
    return beside.get(0).together();
  }

  private static List<SortedSet<RepoPath>> commits(int count, String... files) {
    SortedSet<RepoPath> paths = new TreeSet<>();
    List.of(files).forEach(file -> paths.add(new RepoPath(file)));
    return Collections.nCopies(count, paths);
  }
}
