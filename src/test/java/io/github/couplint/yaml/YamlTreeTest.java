package io.github.couplint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTreeTest {
  @ParameterizedTest
  @ValueSource(strings = {"\\u", "\\x", "\\U", "\\u12"})
  void anEscapeWithoutItsDigitsIsAFault(String escape) {
    YamlException fault =
        assertThrows(YamlException.class, () -> YamlTree.parse("b: 1\na: \"" + escape));
    assertEquals(2, fault.line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"!%2", "!%20", "!a%20 1", "!<tag:x%20>"})
  void aTagOfHalfAnEscapeOrABlankIsAFault(String tag) {
    YamlException fault =
        assertThrows(YamlException.class, () -> YamlTree.parse("b: 1\na: " + tag));
    assertEquals(2, fault.line());
  }
}
