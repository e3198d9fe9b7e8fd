package io.github.couplint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTextTest {
  @Test
  void ordinaryTextsStandInSingleQuotes() {
    assertEquals("'orders -> it''s \\ \u00e9'", YamlText.quoted("orders -> it's \\ \u00e9"));
  }

  @Test
  void whatCanNotBeSeenStandsAsItsCode() {
    assertEquals(
        "\"a\\u000A\\\"\\\\\\u202E\\u0085\\U000E0001\"",
        YamlText.quoted("a\n\"\\\u202E\u0085\uDB40\uDC01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " a ",
        "a\n\nb",
        "\t",
        "\0",
        "\u0085",
        "\uFEFF",
        "\uD83D\uDE00",
        "\uD800",
        "'\"\\",
        "\u0378"
      })
  void everyTextIsReadAsItWas(String text) throws YamlException {
    assertEquals(
        List.of(text),
        YamlTree.parse("- " + YamlText.quoted(text) + "\n").get(0).items().stream()
            .map(node -> ((YamlNode.Scalar) node).text())
            .toList());
  }
}
