package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.rules.pack.Page.Block;
import io.github.couplint.rules.pack.Page.Block.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the text of a page comes to: parts, headings, blocks, and the change that they make. */
final class PageTest {
  private static final String ONE = "one\ntwo\nthree\n";

  @Test
  void aPageHasItsFrontMatterAndItsBody() {
    Optional<Page.Parts> parts =
        Optional.of(new Page.Parts("id: a\nbase: 10\n", "# a\n\nText.\n", 5));
    assertEquals(parts, Page.split("---\nid: a\nbase: 10\n---\n\n# a\n\nText.\n"));
    assertEquals(parts, Page.split("---\r\nid: a\r\nbase: 10\r\n---\r\n\r\n# a\r\n\r\nText.\r\n"));
    assertEquals(Optional.empty(), Page.split("id: a\n---\n# a\n"));
    assertEquals(Optional.empty(), Page.split("---\nid: a\n# a\n"));
  }

  @Test
  void aHeadingInABlockIsNone() {
    assertEquals(
        List.of("Example", "Limits"),
        Page.headings("# a\n## Example\n```yaml\n## not: this\n```\n## Limits \n### Deeper\n"));
  }

  @Test
  void whatLooksLikeABlockButHasNoSideIsStray() {
    assertEquals(
        List.of("```java afer a/A.java", "```` java after a/A.java"),
        Page.strayFences(
            "```java\n```\n```java afer a/A.java\n```java after a/A.java\n```` java after a/A.java\n"));
  }

  @Test
  void blocksMayFollowOneAnotherAndEndWithThePage() {
    assertEquals(
        List.of(
            new Page.Case(
                "Example",
                List.of(
                    new Block(Side.BEFORE, "a/A.java", "one\n", 3),
                    new Block(Side.AFTER, "a/B.java", "one\n", 6),
                    new Block(Side.AFTER, "a/A.java", "```\ntwo\n", 9),
                    new Block(Side.BOTH, "a/B.java", "three\n\n", 14)))),
        Page.cases(
            """
            ## Example
            ```java before a/A.java
            one
            ```
            ```java after a/B.java
            one
            ```
            ````java after a/A.java
            ```
            two
            ````

            ```java both a/B.java
            three
            """));
  }

  private static Change change(String... blocks) {
    String page =
        Arrays.stream(blocks)
            .map(block -> "```java " + block + "```\n\n")
            .collect(Collectors.joining("", "## Example\n\n", ""));
    return PageChange.of(Page.cases(page).get(0));
  }

  private static List<String> files(Change change) {
    return change.head().files().keySet().stream().map(RepoPath::value).toList();
  }

  @Test
  void aFolderWhoseBuildFileIsShownOnEitherSideIsNoServiceByItself() {
    assertEquals(
        List.of(
            "a/A.java", "b/B.java", "b/build.gradle.kts", "c/C.java", "c/d/pom.xml", "c/pom.xml"),
        files(
            change(
                "before a/pom.xml\n<project/>\n",
                "after a/A.java\n",
                "after b/build.gradle.kts\n",
                "after b/B.java\n",
                "after c/d/pom.xml\n<project/>\n",
                "after c/C.java\n")));
    assertEquals(List.of("A.java"), files(change("after A.java\n")));
  }

  private static List<String> renames(Change change) {
    return change.files().stream()
        .filter(FileChange::isRename)
        .map(file -> file.before().orElseThrow() + " to " + file.after().orElseThrow())
        .toList();
  }

  @Test
  void onlyAFileThatIsGoneAndIsAlikeWasRenamed() {
    assertEquals(
        List.of("A.java to B.java"),
        renames(change("before A.java\n" + ONE, "after B.java\n" + ONE, "after C.java\n" + ONE)));
    assertEquals(List.of(), renames(change("both A.java\n" + ONE, "after B.java\n" + ONE)));
    assertEquals(
        List.of(),
        renames(change("before A.java\n" + ONE, "both B.java\nother\n", "after C.java\nnew\n")));
    assertEquals(
        List.of(),
        renames(change("before A.java\n" + ONE, "before B.java\nother\n", "after B.java\n" + ONE)));
  }

  @Test
  void whatSharesHalfOfTheLinesOnlyIsNotAlike() {
    assertFalse(LineDifference.between("a\nb\nc\nd", "a\nb\nx\ny").isSmall());
    assertTrue(LineDifference.between("a\nb\nc\nd", "a\nb\nc\ny").isSmall());
    assertFalse(LineDifference.between("a\nb", "a\nb\nx\ny").isSmall());
  }

  @Test
  void whatIsLeftOfBothTextsIsTheLongestThatBothHave() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      List<String> old = lines(random);
      List<String> now = lines(random);
      LineDifference difference =
          LineDifference.between(String.join("\n", old), String.join("\n", now));
      List<String> left = without(old, difference.removed());
      String both = old + " and " + now;
      assertEquals(left, without(now, difference.added()), both);
      assertEquals(longest(old, now), left.size(), both);
      assertEquals(left.size(), difference.common(), both);
    }
  }

  private static List<String> lines(Random random) {
    return random
        .ints(1 + random.nextInt(5), 0, 3)
        .mapToObj(n -> "abc".substring(n, n + 1))
        .toList();
  }

  private static List<String> without(List<String> lines, BitSet from1) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!from1.get(i + 1)) {
        left.add(lines.get(i));
      }
    }
    return left;
  }

  private static int longest(List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    List<String> rest = some.subList(1, some.size());
    int at = others.indexOf(some.get(0));
    int with = at < 0 ? 0 : 1 + longest(rest, others.subList(at + 1, others.size()));
    return Math.max(with, longest(rest, others));
  }
}
