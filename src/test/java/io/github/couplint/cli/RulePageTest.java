package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class RulePageTest {
  @Test
  void proseIsBrokenToTheWidthAndCodeIsNot() {
    String page =
        """
        # a-rule

        One sentence that is longer than
        forty columns are wide.

        - an item that is longer than forty columns too
        - another

        ```java
        class AnExampleThatIsLongerThanFortyColumnsAreWide {}
        ```
        | a table | that is longer than forty columns |
        """;
    assertEquals(
        """
        # a-rule

        One sentence that is longer than forty
        columns are wide.

        - an item that is longer than forty
          columns too
        - another

        ```java
        class AnExampleThatIsLongerThanFortyColumnsAreWide {}
        ```
        | a table | that is longer than forty columns |""",
        new RulePage(page).wrapped(40));
  }
}
