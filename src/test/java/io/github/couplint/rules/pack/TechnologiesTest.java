package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.rules.Rule;
import io.github.couplint.rules.Technology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Shows one place of code or settings to each technology of the built-in packs. */
final class TechnologiesTest {
  private static final String PAGE = text();
  private static final List<Page.Case> CASES = Page.cases(PAGE);

  private static String text() {
    try {
      return Files.readString(Path.of("src/test/resources/technologies/technologies.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachTechnologyHasItsPlace() {
    assertEquals(
        BuiltInAnalysis.BOOK.technologies().stream().map(Technology::id).toList(),
        CASES.stream().map(Page.Case::heading).sorted().toList());
  }

  @TestFactory
  Stream<DynamicTest> eachTechnologyIsSeenWithItsTarget() {
    List<String> rules = BuiltInAnalysis.BOOK.rules().stream().map(Rule::id).toList();
    PageCheck check = new PageCheck("technologies.md", 0, rules, BuiltInAnalysis::seen);
    return CASES.stream()
        .map(
            place ->
                DynamicTest.dynamicTest(
                    place.heading(), () -> assertEquals(List.of(), check.mismatches(place))));
  }
}
