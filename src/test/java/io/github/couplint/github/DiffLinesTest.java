package io.github.couplint.github;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.report.Sample;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DiffLinesTest {
  private static final RepoPath FILE = new RepoPath("A.java");

  private static BitSet lines(int... lines) {
    BitSet set = new BitSet();
    for (int line : lines) {
      set.set(line);
    }
    return set;
  }

  private static BitSet range(int from, int to) {
    BitSet set = new BitSet();
    set.set(from, to + 1);
    return set;
  }

  private static BitSet shown(BitSet added, BitSet removed) {
    FileChange file = new FileChange(Optional.of(FILE), Optional.of(FILE), added, removed);
    return DiffLines.of(change(file)).shown().get(FILE);
  }

  private static Change change(FileChange file) {
    return new Change(side("base"), side("head"), List.of(file), List.of());
  }

  private static Snapshot side(String name) {
    return new Snapshot(
        name,
        new TreeMap<>(),
        blob -> {
          throw new UnreadableBlobException("no contents here");
        });
  }

  @Test
  void threeLinesAroundAnAddedOneAreShown() {
    assertEquals(range(7, 13), shown(lines(10), lines()));
  }

  @Test
  void nothingIsShownBeforeTheFirstLine() {
    assertEquals(range(1, 5), shown(lines(2), lines()));
  }

  @Test
  void threeLinesOnEachSideOfARemovedOneAreShown() {
    assertEquals(range(7, 12), shown(lines(), lines(10)));
  }

  @Test
  void aRemovalIsPlacedByWhatWasAddedBeforeIt() {
    BitSet expected = range(1, 8);
    expected.or(range(22, 27));
    assertEquals(expected, shown(range(1, 5), lines(20)));
  }

  @Test
  void aFileThatWasRemovedShowsNothing() {
    FileChange file =
        new FileChange(Optional.of(FILE), Optional.empty(), new BitSet(), range(1, 9));
    assertEquals(Map.of(), DiffLines.of(change(file)).shown());
  }

  @Test
  void aCommentGoesToAnAddedLineBeforeOneThatIsOnlyShown() {
    RepoPath path = Sample.loop().sites().get(0).site().file();
    DiffLines lines = new DiffLines(Map.of(path, lines(12)), Map.of(path, lines(12, 41)));
    assertEquals(Optional.of(new DiffLines.Place(path, 12)), lines.place(Sample.loop()));
  }

  @Test
  void aCommentGoesToAShownLineWhenNoneWasAdded() {
    RepoPath path = Sample.loop().sites().get(0).site().file();
    DiffLines lines = new DiffLines(Map.of(), Map.of(path, lines(41)));
    assertEquals(Optional.of(new DiffLines.Place(path, 41)), lines.place(Sample.loop()));
  }

  @Test
  void aFindingWithoutAShownLineHasNoPlace() {
    assertEquals(Optional.empty(), new DiffLines(Map.of(), Map.of()).place(Sample.loop()));
  }
}
