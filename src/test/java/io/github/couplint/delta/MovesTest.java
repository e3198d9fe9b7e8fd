package io.github.couplint.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.Span;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The change alters line 5 of A.java and leaves B.java and C.java alone. */
final class MovesTest {
  @ParameterizedTest
  @CsvSource({
    "a/A.java, 4, 4, false",
    "a/A.java, 5, 5, true",
    "a/A.java, 6, 6, false",
    "a/A.java, 3, 5, true",
    "a/A.java, 5, 7, true",
    "a/A.java, 6, 7, false",
    "b/B.java, 5, 5, false"
  })
  void aPlaceIsChangedWhereOneOfItsLinesIs(String file, int first, int last, boolean changed) {
    Site site = new Site(new RepoPath(file), new Span(first, 1, last), Role.CALL, "A", "get");
    assertEquals(changed, moves(Map.of(), Map.of()).changes(site));
  }

  @Test
  void theFilesOfAChangeAreTouchedOnBothSides() {
    Moves moves = moves(Map.of(), Map.of());
    Site changed = new Site(new RepoPath("a/A.java"), Span.ofLine(9), Role.CALL, "A", "get");
    Site other = new Site(new RepoPath("b/B.java"), Span.ofLine(5), Role.CALL, "B", "get");
    assertEquals(
        List.of(true, true, false, false),
        List.of(
            moves.touches(changed),
            moves.touchesInBase(changed),
            moves.touches(other),
            moves.touchesInBase(other)));
  }

  @Test
  void aComponentWhoseFilesStayUnderAnotherNameIsRenamed() {
    Moves moves =
        moves(
            Map.of("a/A.java", "orders", "b/B.java", "orders", "c/C.java", "mail"),
            Map.of("a/A.java", "ordering", "b/B.java", "ordering", "c/C.java", "mail"));
    assertEquals(Example.http("ordering"), moves.inHead(Example.http("orders")));
    assertEquals(Example.http("mail"), moves.inHead(Example.http("mail")));
  }

  @Test
  void aComponentThatTwoMadeInEqualPartsIsNeitherRenamed() {
    Moves moves =
        moves(
            Map.of("a/A.java", "orders", "b/B.java", "mail"),
            Map.of("a/A.java", "all", "b/B.java", "all"));
    assertEquals(Example.http("orders"), moves.inHead(Example.http("orders")));
    assertEquals(Example.http("mail"), moves.inHead(Example.http("mail")));
  }

  @Test
  void aComponentThatOneMadeForTheMostPartIsThatOneRenamed() {
    Moves moves =
        moves(
            Map.of("a/A.java", "orders", "b/B.java", "orders", "c/C.java", "mail"),
            Map.of("a/A.java", "all", "b/B.java", "all", "c/C.java", "all"));
    assertEquals(Example.http("all"), moves.inHead(Example.http("orders")));
    assertEquals(Example.http("mail"), moves.inHead(Example.http("mail")));
  }

  @Test
  void aComponentThatGivesFilesToAKnownOneIsNotRenamed() {
    Moves moves =
        moves(
            Map.of("a/A.java", "orders", "b/B.java", "orders", "c/C.java", "mail"),
            Map.of("a/A.java", "mail", "b/B.java", "mail", "c/C.java", "mail"));
    assertEquals(Example.http("orders"), moves.inHead(Example.http("orders")));
  }

  @Test
  void aComponentIsHereThatHasAFileOnEitherSide() {
    Moves moves =
        moves(
            Map.of("a/A.java", "orders", "b/B.java", "mail"),
            Map.of("a/A.java", "ordering", "b/B.java", "mail"));
    assertEquals(
        List.of("orders", "ordering", "mail"),
        Stream.of("orders", "ordering", "mail", "billing").filter(moves::isHere).toList());
  }

  private static Moves moves(Map<String, String> baseOwners, Map<String, String> headOwners) {
    BitSet lines = new BitSet();
    lines.set(5);
    Optional<RepoPath> path = Optional.of(new RepoPath("a/A.java"));
    Change change =
        new Change(
            snapshot("b"),
            snapshot("h"),
            List.of(new FileChange(path, path, lines, lines)),
            List.of());
    return Moves.of(
        change,
        file -> baseOwners.getOrDefault(file.value(), ""),
        file -> headOwners.getOrDefault(file.value(), ""),
        file -> false);
  }

  private static Snapshot snapshot(String name) {
    TreeMap<RepoPath, String> files = new TreeMap<>();
    Arrays.asList("a/A.java", "b/B.java", "c/C.java")
        .forEach(file -> files.put(new RepoPath(file), name));
    return new Snapshot(
        name,
        files,
        blob -> {
          throw new UnreadableBlobException("no contents here");
        });
  }
}
