package io.github.couplint.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays what fuzzing found worth keeping; {@code src/fuzz/run} goes on from there. */
final class FuzzedTest {
  private static final Path CORPORA = Path.of("src/test/resources/fuzz");

  @TestFactory
  Stream<DynamicTest> noInputThatWasKeptDoesHarm() {
    return Arrays.stream(Target.values())
        .map(target -> DynamicTest.dynamicTest(target.id(), () -> replay(target)));
  }

  private static void replay(Target target) throws IOException {
    List<byte[]> inputs = Target.kept(CORPORA, target);
    assertFalse(inputs.isEmpty());
    for (byte[] input : inputs) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> target.eat(input), () -> Target.text(input));
    }
  }
}
