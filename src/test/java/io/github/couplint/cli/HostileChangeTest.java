package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes made to crash the check, to hide from it, to loosen it or to make it run something. */
@DisabledOnOs(OS.WINDOWS)
final class HostileChangeTest {
  private static final String FOLDER = "orders/src/main/java/shop/orders/";
  private static final String OTHERS = Shop.COUPLED.replace("Invoices", "Others");

  @TempDir Path folder;

  private Path canary() {
    return folder.resolve("ran");
  }

  private Sandbox shop() throws IOException {
    return Shop.in(Files.createDirectories(folder.resolve("shop")));
  }

  private Ran check(String... more) {
    return Ran.in(folder.resolve("shop"), more);
  }

  private Ran committed(String... more) {
    return check(
        Stream.concat(Stream.of("--base", "HEAD~", "--head", "HEAD"), Stream.of(more))
            .toArray(String[]::new));
  }

  /** A tree of raw entries, {@code mode name} to id, in the order of their names. */
  private static String tree(Sandbox shop, Map<String, String> entries) {
    var tree = new ByteArrayOutputStream();
    entries.forEach(
        (entry, id) -> {
          tree.writeBytes(entry.getBytes(StandardCharsets.UTF_8));
          tree.write(0);
          tree.writeBytes(HexFormat.of().parseHex(id));
        });
    shop.write(".git/tree", tree.toByteArray());
    return shop.git("hash-object", "-t", "tree", "-w", "--literally", ".git/tree");
  }

  /** Commits HEAD's tree with more entries at its root. */
  private static void commit(Sandbox shop, Map<String, String> more) {
    Map<String, String> entries = new TreeMap<>(more);
    for (String line : shop.git("ls-tree", "HEAD").split("\n")) {
      String[] parts = line.split("[ \t]", 4);
      entries.put(parts[0].replaceFirst("^0", "") + " " + parts[3], parts[2]);
    }
    String commit = shop.git("commit-tree", tree(shop, entries), "-p", "HEAD", "-m", "odd");
    shop.git("update-ref", "HEAD", commit);
  }

  private static String blob(Sandbox shop, String content) {
    return shop.write(".git/blob", content).git("hash-object", "-w", ".git/blob");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        ".git",
        "CON",
        "aux.java",
        "C:",
        "a\\..\\..\\b",
        "-rf",
        "~root",
        "$(x)"
      })
  void aFolderWhoseNameLeadsElsewhereIsAName(String name) throws IOException {
    Sandbox shop = shop();
    String java = tree(shop, Map.of("100644 Others.java", blob(shop, OTHERS)));
    commit(shop, Map.of("40000 " + name, java));
    Ran ran = committed();
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains(name + "/Others.java:11"), ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/Others.java", "a/../../Others.java"})
  void aNameThatIsNoNameEndsAsNoPass(String name) throws IOException {
    Sandbox shop = shop();
    commit(shop, Map.of("100644 " + name, blob(shop, OTHERS)));
    Ran ran = committed("--strict");
    assertTrue(ran.code() == 1 || ran.code() == 3, ran.toString());
  }

  @Test
  void treesThatSpellOutEndlessFoldersAreTooLarge() throws IOException {
    Sandbox shop = shop();
    String tree = tree(shop, Map.of());
    for (int i = 0; i < 60; i++) {
      tree = tree(shop, new TreeMap<>(Map.of("40000 a", tree, "40000 b", tree)));
    }
    commit(shop, Map.of("40000 bomb", tree));
    Ran ran = committed();
    assertEquals(3, ran.code(), ran.toString());
    assertTrue(ran.err().contains("the tree has more than 2000000 files or folders"), ran.err());
  }

  @Test
  void aFileInTwoThousandFoldersIsRead() throws IOException {
    Sandbox shop = shop();
    String tree = tree(shop, Map.of("100644 Others.java", blob(shop, OTHERS)));
    for (int i = 0; i < 2_000; i++) {
      tree = tree(shop, Map.of("40000 a", tree));
    }
    commit(shop, Map.of("40000 a", tree));
    assertEquals(1, committed().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\ty",
        "x\u0001y",
        "x\u007f",
        "x\u202Ey",
        "x\u200By",
        "\uFEFFx",
        " ",
        "x\\u0001y"
      })
  void whateverItIsCalledAFileIsJudged(String name) throws IOException {
    Sandbox shop = shop();
    shop.write(FOLDER + name + ".java", OTHERS).commit("couple");
    Ran ran = committed();
    assertEquals(1, ran.code(), ran.toString());
    assertFalse(ran.out().contains(" not analysed"), ran.out());
  }

  @Test
  void twoFilesOfOneShownNameAreBothJudged() throws IOException {
    Sandbox shop = shop();
    shop.write(FOLDER + "x\u0001.java", "class X {}\n").write(FOLDER + "x\\u0001.java", OTHERS);
    shop.commit("couple");
    assertEquals(1, committed().code());
    shop.git("reset", "-q", "--hard", "HEAD~");
    shop.write(FOLDER + "x\u0001.java", OTHERS).write(FOLDER + "x\\u0001.java", "class X {}\n");
    shop.commit("couple");
    assertEquals(1, committed().code());
  }

  @Test
  void linksOutOfTheTreeAreNotFollowed() throws IOException {
    Sandbox shop = shop();
    Path secret = Files.writeString(folder.resolve("secret.yml"), "password: hunter2\n");
    Files.delete(shop.folder().resolve(".couplint.yml"));
    Files.createSymbolicLink(shop.folder().resolve(".couplint.yml"), secret);
    Files.createSymbolicLink(shop.folder().resolve("orders/bootstrap.yml"), secret);
    Files.createSymbolicLink(shop.folder().resolve("orders/src/main/java/etc"), Path.of("/etc"));
    Files.createSymbolicLink(shop.folder().resolve("loop"), shop.folder());
    for (Ran ran : List.of(check("--format", "json"), check("--staged", "--format", "json"))) {
      assertEquals(0, ran.code(), ran.toString());
      assertFalse(ran.toString().contains("hunter2"), ran.toString());
    }
    shop.commit("link");
    assertFalse(committed("--format", "json").toString().contains("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".couplint/baseline.yml", ".couplint"})
  void nothingIsWrittenThroughALinkOutOfTheTree(String link) throws IOException {
    Sandbox shop = shop();
    Path out = Files.createDirectories(folder.resolve("out"));
    Path before = Files.writeString(out.resolve("baseline.yml"), "version: 1\nedges: []\n");
    Path place = shop.folder().resolve(link);
    Files.createDirectories(place.getParent());
    Files.createSymbolicLink(place, link.endsWith("yml") ? before : out);
    Ran ran = check("baseline", "--allow-additions");
    assertEquals(2, ran.code(), ran.toString());
    assertEquals(
        "couplint: .couplint/baseline.yml can't be read or written: a symbolic link, which is"
            + " never followed\n",
        ran.err());
    assertEquals("version: 1\nedges: []\n", Files.readString(before));
  }

  static Stream<byte[]> sources() {
    byte[] plain = OTHERS.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        ("\uFEFF" + OTHERS).getBytes(StandardCharsets.UTF_8),
        ("\uFEFF" + OTHERS).getBytes(StandardCharsets.UTF_16LE),
        ("// \u202E \u200B \u2066\n" + OTHERS).getBytes(StandardCharsets.UTF_8),
        ("/* \0 */" + OTHERS).getBytes(StandardCharsets.UTF_8),
        ("/* \u00ff */" + OTHERS).getBytes(StandardCharsets.ISO_8859_1),
        OTHERS.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
        OTHERS.replace("rest.get", "re\\u0073t.g\\uuu0065t").getBytes(StandardCharsets.UTF_8),
        (OTHERS + "\u001a").getBytes(StandardCharsets.UTF_8),
        (OTHERS + "class X { int i = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "; }")
            .getBytes(StandardCharsets.UTF_8),
        plain);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void whatJavaReadsIsJudgedInWhateverBytes(byte[] source) throws IOException {
    shop().write(FOLDER + "Others.java", source).commit("couple");
    Ran ran = committed();
    assertEquals(1, ran.code(), ran.toString());
  }

  @Test
  void aBinaryNamedJavaIsAGap() throws IOException {
    shop().write(FOLDER + "A.java", "\0\1;" + OTHERS).commit("one");
    Ran ran = committed();
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().contains(FOLDER + "A.java: not parsed (not a text)"), ran.out());
    assertEquals(3, committed("--strict").code());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noReportCarriesWhatAnotherReaderActsOn(Format format) throws IOException {
    String odd = "\u001b]0;x\u0007\u001b[2J\u202E<img src=x onerror=y>]]>@all\u0000\u2028";
    String host = "http://evil`|*_[x](y)<script>@all/\u001b[31m\u202E";
    Sandbox shop = shop();
    shop.write(FOLDER + odd.replaceAll("[/\0]", "") + ".java", OTHERS);
    shop.write(FOLDER + "Odd.java", OTHERS.replace("http://billing/", host + "\\n::error::x\\n"));
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
    shop.write(FOLDER + "Others.java", OTHERS.replace("invoices", text));
    shop.write(
        FOLDER + "More.java",
        OTHERS.replace("Others", "More").replace("http://billing/invoices/", text));
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

  /** Names a program wherever git, a build or an editor would run one; each leaves a trace. */
  private Sandbox trapped() throws IOException {
    Sandbox shop = shop();
    String trap = "touch " + canary();
    String script = "#!/bin/sh\n" + trap + "\n";
    shop.write(
        ".gitattributes", "* filter=evil diff=evil merge=evil\n*.java filter=evil diff=evil\n");
    shop.write(".gitmodules", "[submodule \"a\"]\n\tpath = a\n\turl = ext::sh -c " + trap + "\n");
    shop.write(".mvn/jvm.config", "-XX:OnError=" + trap + "\n");
    shop.write(".mvn/extensions.xml", "<extensions/>\n")
        .write("build.gradle", "['sh'].execute()\n");
    for (String file : List.of("mvnw", "gradlew", ".husky/pre-commit", ".envrc", "git", "java")) {
      shop.write(file, script);
      assertTrue(shop.folder().resolve(file).toFile().setExecutable(true));
    }
    shop.commit("trap");
    for (String hook :
        List.of(
            "pre-commit",
            "post-checkout",
            "post-index-change",
            "pre-push",
            "reference-transaction",
            "fsmonitor-watchman")) {
      shop.write(".git/hooks/" + hook, script);
      assertTrue(shop.folder().resolve(".git/hooks/" + hook).toFile().setExecutable(true));
    }
    for (String key :
        List.of(
            "core.fsmonitor",
            "core.pager",
            "core.editor",
            "core.sshCommand",
            "core.askPass",
            "core.gitProxy",
            "core.alternateRefsCommand",
            "diff.external",
            "diff.evil.command",
            "diff.evil.textconv",
            "filter.evil.clean",
            "filter.evil.smudge",
            "filter.evil.process",
            "merge.evil.driver",
            "credential.helper",
            "gpg.program",
            "gpg.ssh.program",
            "uploadpack.packObjectsHook",
            "remote.origin.uploadpack",
            "remote.origin.proxy",
            "sequence.editor",
            "interactive.diffFilter",
            "alias.diff")) {
      shop.git(
          "config",
          key,
          (key.startsWith("alias") || key.equals("credential.helper") ? "!" : "") + trap);
    }
    shop.git("config", "filter.evil.required", "true");
    shop.git("config", "core.untrackedCache", "true");
    shop.git("config", "remote.origin.url", "ext::sh -c " + trap.replace(" ", "% "));
    shop.git("config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*");
    Files.deleteIfExists(canary());
    return shop;
  }

  @Test
  void noProgramThatTheRepositoryNamesIsRun() throws IOException {
    Sandbox shop = trapped();
    shop.write(Shop.SOURCE, Shop.COUPLED).write("new.txt", "new\n");
    for (List<String> command :
        List.of(
            List.of("--base", "HEAD~", "--head", "HEAD"),
            List.of("--staged"),
            List.of("--unpushed"),
            List.of("--base", "0123456789012345678901234567890123456789"),
            List.of("--base", "origin/main"),
            List.of("ci"),
            List.of("map"),
            List.of("doctor"),
            List.of("replay", "--last", "3"),
            List.of("rules", "list"),
            List.of("explain", "sync-http"),
            List.of("baseline"))) {
      Ran ran = check(command.toArray(String[]::new));
      assertTrue(ran.code() != 70, ran.toString());
      assertFalse(Files.exists(canary()), command + ": " + ran);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ssh://x.invalid/y", "x.invalid:y", "git://x.invalid/y", "ext::sh -c false"})
  void aShallowCloneAsksNoProgramForTheRest(String url) throws IOException {
    Sandbox shop = trapped();
    shop.write(".git/shallow", shop.git("rev-parse", "HEAD") + "\n");
    shop.git("config", "remote.origin.url", url);
    Files.deleteIfExists(canary());
    Ran ran = check("--base", "0123456789012345678901234567890123456789", "--head", "HEAD");
    assertTrue(ran.code() == 2 || ran.code() == 3, ran.toString());
    assertFalse(Files.exists(canary()), ran::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "orders/pom.xml",
        "orders/src/main/resources/META-INF/persistence.xml",
        "orders/src/main/resources/applicationContext.xml",
        "orders/src/main/resources/OrderMapper.xml",
        "orders/src/main/resources/logback.xml",
        "orders/src/main/resources/a.wsdl"
      })
  void noXmlReachesOutOfItself(String file) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
      String xml =
          """
          <?xml version="1.0"?>
          <!DOCTYPE a SYSTEM "%s" [
            <!ENTITY secret SYSTEM "%s"><!ENTITY %% out SYSTEM "%s"> %%out;
            <!ENTITY l1 "ha"><!ENTITY l2 "&l1;&l1;"><!ENTITY l3 "&l2;&l2;">
          ]>
          <project xmlns:xi="http://www.w3.org/2001/XInclude" xsi:schemaLocation="a %s"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <artifactId>&secret;&l3;</artifactId><xi:include href="%s"/>
            <parent><relativePath>../../../secret</relativePath></parent>
          </project>
          """
              .formatted(url, secret.toUri(), url, url, secret.toUri());
      shop().write(file, xml).commit("reach out");
      Ran ran = committed("--format", "json");
      assertTrue(ran.code() == 0, ran.toString());
      assertFalse(ran.toString().contains("hunter2"), ran.toString());
      server.setSoTimeout(1);
      assertEquals("nobody", caller(server));
    }
  }

  private static String caller(ServerSocket server) throws IOException {
    try (var socket = server.accept()) {
      return socket.toString();
    } catch (SocketTimeoutException e) {
      return "nobody";
    }
  }
}
