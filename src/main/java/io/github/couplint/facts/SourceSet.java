package io.github.couplint.facts;

import io.github.couplint.change.RepoPath;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is for, told by its path alone. */
public enum SourceSet {
  MAIN,
  TEST,
  GENERATED;

  private static final Pattern TEST_PATH =
      Pattern.compile(
          "(^|.*/)(test|tests|integration-test|integration-tests|integrationtest|inttest|it|jmh"
              + "|functionaltest|component-test|end-to-end-test|end-to-end-tests|e2e|e2e-test"
              + "|e2e-tests|androidtest|testfixtures|test-harness|testing|[a-z0-9-]*test-support"
              + "|[a-z0-9]+test)/.*|(^|.*/)src/(test|it)[a-z-]*/.*");
  private static final Pattern TEST_NAME =
      Pattern.compile(
          "(Test[A-Z]\\w*|\\w+(Test|Tests|IT|ITCase|TestCase|Spec))\\.(java|groovy|kt)");
  private static final Pattern GENERATED_PATH =
      Pattern.compile(
          "(^|.*/)(build|target|out)/(generated|generated-sources|generated-src)/.*"
              + "|(^|.*/)(src/generated|src-gen|generated-sources)/.*"
              + "|.*(Grpc|OuterClass)\\.java");

  /** The source set of a file. */
  public static SourceSet of(RepoPath path) {
    if (GENERATED_PATH.matcher(path.value()).matches()) {
      return GENERATED;
    }
    boolean test =
        TEST_PATH.matcher(path.value().toLowerCase(Locale.ROOT)).matches()
            || TEST_NAME.matcher(path.fileName()).matches();
    return test ? TEST : MAIN;
  }
}
