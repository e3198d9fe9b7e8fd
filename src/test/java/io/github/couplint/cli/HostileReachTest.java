package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes made to have something run, read or written outside of the repository. */
@DisabledOnOs(OS.WINDOWS)
final class HostileReachTest {
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
    return Ran.ofLastCommit(folder.resolve("shop"), more);
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
