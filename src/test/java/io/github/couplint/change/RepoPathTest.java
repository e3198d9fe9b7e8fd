package io.github.couplint.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepoPathTest {
  @ParameterizedTest
  @CsvSource({
    "a/A.java, a/B.java, true",
    "A.java, B.java, true",
    "a/A.java, b/A.java, false",
    "a/b/A.java, a/A.java, false",
    "a/A.java, A.java, false",
    "ab/A.java, a/A.java, false"
  })
  void filesOfOneFolderLieBesideEachOther(String one, String other, boolean beside) {
    assertEquals(beside, new RepoPath(one).isBeside(new RepoPath(other)));
    assertEquals(beside, new RepoPath(other).isBeside(new RepoPath(one)));
  }
}
