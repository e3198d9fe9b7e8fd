package io.github.couplint.facts;

import io.github.couplint.change.RepoPath;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is for, told by its path alone. */
public enum SourceSet {
  MAIN,
  TEST,
  GENERATED,
  /** What builds the system and is no part of it. */
  BUILD;

  private static final Set<String> TEST_FOLDERS =
      Set.of(
          "test",
          "tests",
          "integration-test",
          "integration-tests",
          "it",
          "jmh",
          "component-test",
          "end-to-end-test",
          "end-to-end-tests",
          "e2e",
          "e2e-test",
          "e2e-tests",
          "testfixtures",
          "test-harness",
          "testing");
  private static final Pattern TEST_FOLDER =
      Pattern.compile("[a-z0-9-]*test-support|[a-z0-9]+test");
  private static final Pattern TEST_SOURCES = Pattern.compile("(test|it)[a-z-]*");
  private static final Pattern TEST_NAME =
      Pattern.compile(
          "(Test[A-Z]\\w*|\\w+(Test|Tests|IT|ITCase|TestCase|Spec))\\.(java|groovy|kt)");
  private static final Pattern GENERATED_PATH =
      Pattern.compile(
          "(^|.*/)(build|target|out)/(generated|generated-sources|generated-src)/.*"
              + "|(^|.*/)(src/generated|src-gen|generated-sources)/.*");

  /** The source set of a file; asked of every file often, so patterns come last. */
  public static SourceSet of(RepoPath path) {
    if (isGenerated(path.value())) {
      return GENERATED;
    }
    if (isOfBuild(path.value())) {
      return BUILD;
    }
    return isInTestFolder(path.value()) || isTestName(path.fileName()) ? TEST : MAIN;
  }

  /** The wrapper's own sources, and folders whose code Gradle compiles for the build alone. */
  private static boolean isOfBuild(String path) {
    return path.endsWith(".java")
        && (path.startsWith(".mvn/")
            || path.contains("/.mvn/")
            || path.startsWith("buildSrc/")
            || path.contains("/buildSrc/")
            || path.startsWith("build-logic/"));
  }

  private static boolean isGenerated(String path) {
    return path.endsWith("Grpc.java")
        || path.endsWith("OuterClass.java")
        || ((path.contains("generated") || path.contains("src-gen"))
            && GENERATED_PATH.matcher(path).matches());
  }

  private static boolean isInTestFolder(String path) {
    int above = 0;
    int start = 0;
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
      if (soundsLikeTest(path, start, end)
          && isTestFolder(lowerCase(path, start, end), lowerCase(path, above, start))) {
        return true;
      }
      above = start;
      start = end + 1;
    }
    return false;
  }

  /** Whether a folder's name has one of the parts that every test folder's name has. */
  private static boolean soundsLikeTest(String path, int start, int end) {
    for (int i = start; i < end - 1; i++) {
      char c = path.charAt(i);
      if (c == 't' || c == 'T') {
        if (path.regionMatches(true, i, "test", 0, 4)) {
          return true;
        }
      } else if (i == start && "eEiIjJ".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String lowerCase(String path, int start, int end) {
    return path.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isTestFolder(String folder, String above) {
    return TEST_FOLDERS.contains(folder)
        || (folder.contains("test") && TEST_FOLDER.matcher(folder).matches())
        || (above.equals("src/") && TEST_SOURCES.matcher(folder).matches());
  }

  private static boolean isTestName(String name) {
    return (name.contains("Test") || name.contains("IT") || name.contains("Spec"))
        && TEST_NAME.matcher(name).matches();
  }
}
