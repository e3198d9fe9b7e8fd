package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders whose names lead elsewhere, name nothing or hide. */
@DisabledOnOs(OS.WINDOWS)
final class HostileNamesTest {
  @TempDir Path folder;

  private Sandbox shop() throws IOException {
    return Shop.in(Files.createDirectories(folder.resolve("shop")));
  }

  private Ran committed(String... more) {
    return Ran.ofLastCommit(folder.resolve("shop"), more);
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
    String java = tree(shop, Map.of("100644 Others.java", blob(shop, Shop.OTHERS)));
    commit(shop, Map.of("40000 " + name, java));
    Ran ran = committed();
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains(name + "/Others.java:11"), ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/Others.java", "a/../../Others.java"})
  void aNameThatIsNoNameEndsAsNoPass(String name) throws IOException {
    Sandbox shop = shop();
    commit(shop, Map.of("100644 " + name, blob(shop, Shop.OTHERS)));
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
    String tree = tree(shop, Map.of("100644 Others.java", blob(shop, Shop.OTHERS)));
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
    shop.write(Shop.FOLDER + name + ".java", Shop.OTHERS).commit("couple");
    Ran ran = committed();
    assertEquals(1, ran.code(), ran.toString());
    assertFalse(ran.out().contains(" not analysed"), ran.out());
  }

  @Test
  void twoFilesOfOneShownNameAreBothJudged() throws IOException {
    Sandbox shop = shop();
    shop.write(Shop.FOLDER + "x\u0001.java", "class X {}\n")
        .write(Shop.FOLDER + "x\\u0001.java", Shop.OTHERS);
    shop.commit("couple");
    assertEquals(1, committed().code());
    shop.git("reset", "-q", "--hard", "HEAD~");
    shop.write(Shop.FOLDER + "x\u0001.java", Shop.OTHERS)
        .write(Shop.FOLDER + "x\\u0001.java", "class X {}\n");
    shop.commit("couple");
    assertEquals(1, committed().code());
  }
}
