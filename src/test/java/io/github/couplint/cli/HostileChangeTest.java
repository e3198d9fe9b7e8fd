package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes made to crash the check, to hide from it, to deceive its readers or to loosen it. */
@DisabledOnOs(OS.WINDOWS)
final class HostileChangeTest {
  @TempDir Path folder;

  private Sandbox shop() throws IOException {
    return Shop.in(Files.createDirectories(folder.resolve("shop")));
  }

  private Ran committed(String... more) {
    return Ran.ofLastCommit(folder.resolve("shop"), more);
  }

  static Stream<byte[]> sources() {
    byte[] plain = Shop.OTHERS.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        ("\uFEFF" + Shop.OTHERS).getBytes(StandardCharsets.UTF_8),
        ("\uFEFF" + Shop.OTHERS).getBytes(StandardCharsets.UTF_16LE),
        ("// \u202E \u200B \u2066\n" + Shop.OTHERS).getBytes(StandardCharsets.UTF_8),
        ("/* \0 */" + Shop.OTHERS).getBytes(StandardCharsets.UTF_8),
        ("/* \u00ff */" + Shop.OTHERS).getBytes(StandardCharsets.ISO_8859_1),
        Shop.OTHERS.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
        Shop.OTHERS.replace("rest.get", "re\\u0073t.g\\uuu0065t").getBytes(StandardCharsets.UTF_8),
        (Shop.OTHERS + "\u001a").getBytes(StandardCharsets.UTF_8),
        (Shop.OTHERS + "class X { int i = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "; }")
            .getBytes(StandardCharsets.UTF_8),
        plain);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void whatJavaReadsIsJudgedInWhateverBytes(byte[] source) throws IOException {
    shop().write(Shop.FOLDER + "Others.java", source).commit("couple");
    Ran ran = committed();
    assertEquals(1, ran.code(), ran.toString());
  }

  @Test
  void aBinaryNamedJavaIsAGap() throws IOException {
    shop().write(Shop.FOLDER + "A.java", "\0\1;" + Shop.OTHERS).commit("one");
    Ran ran = committed();
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().contains(Shop.FOLDER + "A.java: not parsed (not a text)"), ran.out());
    assertEquals(3, committed("--strict").code());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noReportCarriesWhatAnotherReaderActsOn(Format format) throws IOException {
    String odd = "\u001b]0;x\u0007\u001b[2J\u202E<img src=x onerror=y>]]>@all\u0000\u2028";
    String host = "http://evil`|*_[x](y)<script>@all/\u001b[31m\u202E";
    Sandbox shop = shop();
    shop.write(Shop.FOLDER + odd.replaceAll("[/\0]", "") + ".java", Shop.OTHERS);
    shop.write(
        Shop.FOLDER + "Odd.java",
        Shop.OTHERS.replace("http://billing/", host + "\\n::error::x\\n"));
    shop.commit("couple");
    Ran ran = committed("--format", format.id());
    assertEquals(1, ran.code(), ran.toString());
    assertFalse(ran.out().chars().anyMatch(c -> c < ' ' && c != '\n'), ran.out());
    boolean isForPeople = List.of(Format.CONSOLE, Format.MARKDOWN).contains(format);
    assertFalse(isForPeople && ran.out().contains("\u202E"), ran.out());
    assertFalse(ran.out().lines().anyMatch(line -> line.startsWith("::error::x")), ran.out());
  }

  static Stream<String> pieces() {
    return Stream.of(
        "a",
        "a.",
        "a/",
        "/",
        "{",
        "${",
        "${a:",
        "}",
        "%s",
        "@",
        ":",
        "'",
        " ",
        "select from ",
        "a\u00e9",
        "?",
        "#",
        "&a=",
        "a -",
        "$-",
        "jdbc:",
        "http://",
        "*",
        "`",
        "|",
        "[",
        "0",
        "A9/+_=",
        "\\\\");
  }

  /** What takes a millisecond for a word must not take minutes for a line of half a megabyte. */
  @ParameterizedTest
  @MethodSource("pieces")
  void longLinesTakeNoMoreThanTheirLength(String piece) throws IOException {
    String text = piece.repeat(450_000 / piece.length());
    Sandbox shop = shop();
    shop.write(Shop.FOLDER + "Others.java", Shop.OTHERS.replace("invoices", text));
    shop.write(
        Shop.FOLDER + "More.java",
        Shop.OTHERS.replace("Others", "More").replace("http://billing/invoices/", text));
    shop.write(
        "orders/src/main/resources/application.properties", "billing.url=" + text + "\n" + text);
    shop.write(
        "orders/src/main/resources/bootstrap.yml",
        "spring: {datasource: {url: '" + text.replace("'", "''") + "'}}\n");
    shop.write("Dockerfile", "FROM " + text + "\nENV A=" + text + "\n").write(".env", "A=" + text);
    shop.write("docker-compose.yml", "services: {a: {image: '" + text.replace("'", "''") + "'}}\n");
    shop.write(".github/CODEOWNERS", text + " @a\n");
    shop.commit("long");
    Ran ran =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> committed("--format", "sarif"));
    assertTrue(ran.code() < 2, ran.err());
  }

  private static final String LOOSE =
      "version: 1\ngate: {failOn: never}\nexclude: ['**']\nrules: {sync-http: {mode: off}}\n";

  static Stream<Map<String, String>> loosened() {
    String accepted =
        "version: 1\naccepted:\n  - {from: orders, to: billing, kind: sync-http, owner: a,"
            + " reason: b, until: 2999-01-01}\n";
    return Stream.of(
        Map.of(".couplint.yml", LOOSE),
        Map.of(".couplint.yaml", LOOSE),
        Map.of("orders/.couplint.yml", LOOSE),
        Map.of(".couplint/accepted.yml", accepted),
        Map.of(".couplint/baseline.yml", "version: 1\nedges: ['orders -> billing (sync-http)']\n"),
        Map.of(".couplint/baseline.yml", "version: 1\nedges: ['*']\n"),
        Map.of(".couplint/rules/own/sync-http.md", "---\nid: sync-http\nbase: 0\n---\n# x\n"),
        Map.of(".couplint/rules/own/pack.yml", "id: own\nrules: {sync-http: {mode: off}}\n"),
        Map.of(".couplint.yml", "{ not yaml"),
        Map.of("catalog-info.yaml", "kind: Component\nmetadata: {name: &a [*a]}\n"));
  }

  @ParameterizedTest
  @MethodSource("loosened")
  void aChangeThatLoosensTheGateIsJudgedByTheBase(Map<String, String> more) throws IOException {
    Sandbox shop = shop();
    more.forEach(shop::write);
    shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple and loosen");
    Ran ran = committed();
    assertEquals(1, ran.code(), ran.toString());
  }
}
