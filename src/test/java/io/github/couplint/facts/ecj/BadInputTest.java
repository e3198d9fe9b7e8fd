package io.github.couplint.facts.ecj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BadInputTest {
  private static String problem(String source) {
    return Read.facts(source).problem().orElse("none");
  }

  @Test
  void aMistakeIsToldWithItsLine() {
    assertEquals("not parsed (line 2: unexpected ';')", problem("class A {\n  int x = ;\n}"));
  }

  @Test
  void aMistakeDoesNotHurtTheNextFile() {
    JavaFactReader reader = new JavaFactReader();
    byte[] good = "class A { void f() { f(); } }".getBytes(StandardCharsets.UTF_8);
    Facts before = reader.read(good);
    reader.read("class A { /// x\n void f( { \"".getBytes(StandardCharsets.UTF_8));
    reader.read(("class A { int x = " + "(".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    assertEquals(before, reader.read(good));
  }

  @Test
  void aLongTokenIsShortened() {
    assertEquals(
        "not parsed (line 1: unexpected 'abcdefghijklmnopqrst...')",
        problem("class A { int x = 1 abcdefghijklmnopqrstuvwxyz; }"));
  }

  @Test
  void aMissingEndIsTold() {
    assertEquals("not parsed (line 2: the file ends too early)", problem("class A {\n int x;"));
  }

  @Test
  void anUnclosedTextIsTold() {
    assertEquals(
        "not parsed (line 2: an unclosed literal or a character that is not of Java)",
        problem("class A {\nString s = \"x;\n}"));
  }

  @Test
  void anUnclosedCommentIsTold() {
    assertEquals("not parsed (line 1: the file ends too early)", problem("class A { /* "));
  }

  @Test
  void aFileThatIsNoTextIsTold() {
    assertEquals(
        Facts.unreadable("not parsed (not a text)"),
        new JavaFactReader().read(new byte[] {1, 0, 2}));
  }

  @Test
  void aHugeFileIsTold() {
    assertEquals(
        Facts.unreadable("not parsed (larger than 1 MB)"),
        new JavaFactReader().read(new byte[1_000_001]));
  }

  @Test
  void anEmptyFileSaysNothing() {
    assertEquals(List.of(), Read.java("").types());
  }

  @Test
  void bytesThatAreNotUtf8AreLatin1() {
    byte[] source = "class A { String x = \"\u00e9\"; }".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        new Value.Text("\u00e9"),
        new JavaFactReader()
            .read(source)
            .java()
            .orElseThrow()
            .types()
            .get(0)
            .fields()
            .get(0)
            .value());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertEquals(List.of("A"), names("\uFEFFclass A {}".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("A"), names("\uFEFFclass A {}".getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(List.of("A"), names("\uFEFFclass A {}".getBytes(StandardCharsets.UTF_16BE)));
  }

  private static List<String> names(byte[] source) {
    return new JavaFactReader()
        .read(source).java().orElseThrow().types().stream().map(JavaType::name).toList();
  }

  @Test
  void linesEndAsTheyLike() {
    Span span = new Span(3, 3, 4);
    assertEquals(span, Read.call("class A { void f() {\n\n  f(\n);\n}}", "f").place().span());
    assertEquals(
        span, Read.call("class A { void f() {\r\n\r\n  f(\r\n);\r\n}}", "f").place().span());
    assertEquals(span, Read.call("class A { void f() {\r\r  f(\r);\r}}", "f").place().span());
  }

  @Test
  void tabsAreOneColumn() {
    assertEquals(
        new Span(2, 3, 2), Read.call("class A { void f() {\n\t\tf(); }}", "f").place().span());
  }

  @Test
  void aSumOfThousandsIsRead() {
    String sum = "\"a\" + x".repeat(1) + " + \"b\" + x".repeat(5_000);
    assertEquals(
        64,
        ((Value.Join) Read.argument("class A { void f(String x) { f(" + sum + "); } }", "f"))
            .parts()
            .size());
  }

  @Test
  void aChainOfThousandsIsRead() {
    String chain = "b" + ".append(x)".repeat(5_000);
    assertEquals(
        5_000,
        Read.java("class A { void f(StringBuilder b, int x) { " + chain + "; } }").uses().size());
  }

  @Test
  void parenthesesByThousandsAreNoTrouble() {
    String nested = "(".repeat(10_000) + "1" + ")".repeat(10_000);
    assertReadOrTooDeep("class A { int x = " + nested + "; }");
  }

  @Test
  void choicesByThousandsAreNoTrouble() {
    String nested = "b ? 1 : ".repeat(10_000) + "2";
    assertReadOrTooDeep("class A { int f(boolean b) { return " + nested + "; } }");
  }

  @Test
  void genericsByThousandsAreNoTrouble() {
    assertReadOrTooDeep("class A { " + "L<".repeat(10_000) + "X" + ">".repeat(10_000) + " x; }");
  }

  @Test
  void blocksByThousandsAreNoTrouble() {
    assertReadOrTooDeep("class A { void f() { " + "{".repeat(5_000) + "}".repeat(5_000) + " } }");
  }

  @Test
  void callsInsideCallsByHundredsAreNoTrouble() {
    String nested = "f(".repeat(300) + "1" + ")".repeat(300);
    assertReadOrTooDeep("class A { int f(int i) { return " + nested + "; } }");
  }

  private static void assertReadOrTooDeep(String source) {
    Optional<String> problem = Read.facts(source).problem();
    assertTrue(
        problem.isEmpty() || problem.get().equals("not parsed (nested too deeply)"),
        () -> problem.toString());
  }

  @Test
  void packagesAndModulesHaveNoUses() {
    assertEquals(List.of(), Read.java("@lib.Mark package p;").uses());
    assertEquals(List.of(), Read.java("module m { requires java.sql; }").uses());
  }

  @Test
  void onlyJavaFilesAreRead() {
    JavaFactReader reader = new JavaFactReader();
    assertEquals(true, reader.reads(new RepoPath("a/B.java")));
    assertEquals(false, reader.reads(new RepoPath("a/java")));
    assertEquals(false, reader.reads(new RepoPath("a/B.javax")));
  }

  @Test
  void whatStandsInCommentsIsNotUsed() {
    assertEquals(
        List.<Use>of(), Read.java("/** {@link lib.C} */ class A { // new lib.C();\n }").uses());
  }

  @Test
  void generatedFilesSayThemselves() {
    assertEquals(true, Read.java("// Generated by a tool\nclass A {}").generated());
    assertEquals(true, Read.java("@javax.annotation.Generated(\"x\") class A {}").generated());
    assertEquals(false, Read.java("/** Tests code generated. */ class A {}").generated());
  }
}
