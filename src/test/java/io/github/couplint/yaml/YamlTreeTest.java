package io.github.couplint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTreeTest {
  @ParameterizedTest
  @ValueSource(strings = {"\\u", "\\x", "\\U", "\\u12"})
  void anEscapeWithoutItsDigitsIsAFault(String escape) {
    YamlException fault = assertThrows(YamlException.class, () -> YamlTree.parse("a: \"" + escape));
    assertEquals(1, fault.line());
  }
}
