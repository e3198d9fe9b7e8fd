package io.github.couplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MarkdownTextTest {
  @Test
  void aCodeSpanIsLongerThanTheBackTicksInside() {
    assertEquals("`a`", MarkdownText.code("a"));
    assertEquals("``a`b``", MarkdownText.code("a`b"));
    assertEquals("`` `a ``", MarkdownText.code("`a"));
    assertEquals("```a``b```", MarkdownText.code("a``b"));
    assertEquals("`  `", MarkdownText.code(""));
  }

  @Test
  void aPipeInACellIsEscaped() {
    assertEquals("`a\\|b`", MarkdownText.cellCode("a|b"));
  }

  @Test
  void whatEndsALineHidesOrReordersIsWrittenOut() {
    assertEquals(
        "`a b c <U+202E>d<U+200B>e<U+0007><U+D800>`",
        MarkdownText.code("a\nb\rc\t\u202Ed\u200Be\u0007\uD800"));
  }

  @Test
  void proseKeepsOnlyCodeSpans() {
    assertEquals(
        "\\*a\\* \\_b\\_ &lt;b&gt; &amp;c; @&#8203;d #&#8203;1 `e*` \\[f\\](g) h:&#8203;//i \\`",
        MarkdownText.prose("*a* _b_ <b> &c; @d #1 `e*` [f](g) h://i `"));
  }

  @Test
  void proseIsOneLine() {
    assertEquals("a b c", MarkdownText.prose("a\n  b\r\nc\n"));
  }

  @Test
  void aFenceIsLongerThanAnyInside() {
    assertEquals("````x\na\n```\nb\n````\n", MarkdownText.fenced("x", "a\n```\nb"));
  }
}
