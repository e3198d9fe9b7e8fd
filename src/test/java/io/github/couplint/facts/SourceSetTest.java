package io.github.couplint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SourceSetTest {
  private static List<String> inSet(SourceSet set, String... paths) {
    return Stream.of(paths).filter(path -> SourceSet.of(new RepoPath(path)) != set).toList();
  }

  @Test
  void foldersAndNamesTellTests() {
    assertEquals(
        List.of(),
        inSet(
            SourceSet.TEST,
            "test/a.java",
            "a/src/test/java/b/C.java",
            "a/src/testFixtures/java/C.java",
            "a/src/it/x.xml",
            "a/src/it-slow/x.xml",
            "a/src/integrationTest/java/C.java",
            "my-test-support/src/main/java/C.java",
            "E2E/C.java",
            "a/OrderTest.java",
            "a/TestOrder.java",
            "a/OrderIT.kt",
            "a/OrderSpec.groovy"));
  }

  @Test
  void generatedFoldersAndNamesTellGeneratedCode() {
    assertEquals(
        List.of(),
        inSet(
            SourceSet.GENERATED,
            "a/build/generated/java/test/B.java",
            "target/generated-sources/B.java",
            "a/src/generated/B.java",
            "src-gen/B.java",
            "a/OrderServiceGrpc.java",
            "a/OrderOuterClass.java"));
  }

  @Test
  void codeOfTheBuildIsNoPartOfTheSystem() {
    assertEquals(
        List.of(),
        inSet(
            SourceSet.BUILD,
            ".mvn/wrapper/MavenWrapperDownloader.java",
            "a/.mvn/wrapper/MavenWrapperDownloader.java",
            "buildSrc/src/main/java/C.java",
            "build-logic/a/src/main/java/C.java"));
  }

  @Test
  void whatOnlySoundsLikeItIsMain() {
    assertEquals(
        List.of(),
        inSet(
            SourceSet.MAIN,
            "Latest.java",
            "a/src/main/java/audit/Unit.java",
            "a/contest-app/src/main/java/C.java",
            "my-test/C.java",
            "a/src/main/java/C.it",
            "generated/B.java",
            "a/Testimony.java",
            "a/test.java",
            "buildSrc/build.gradle",
            "a/build-logic/C.java"));
  }
}
