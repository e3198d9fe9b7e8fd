package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.rules.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of the built-in pages. */
final class RulePagesTest {
  @TestFactory
  Stream<DynamicContainer> eachMarkHasItsFindingAndEachFindingItsMark() {
    return BuiltInFiles.pages().entrySet().stream()
        .map(
            page ->
                DynamicContainer.dynamicContainer(
                    page.getKey(), cases(page.getKey(), page.getValue())));
  }

  private static Stream<DynamicTest> cases(String path, String text) {
    Page.Parts parts = Page.split(text).orElseThrow();
    List<String> rules = BuiltInAnalysis.BOOK.rules().stream().map(Rule::id).toList();
    PageCheck check = new PageCheck(path, parts.offset(), rules, BuiltInAnalysis::seen);
    return Page.cases(parts.body()).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.heading(), () -> assertEquals(List.of(), check.mismatches(example))));
  }
}
