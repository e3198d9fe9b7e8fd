package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyChangeTest {
  @TempDir Path folder;

  private List<String> told() {
    return Ran.in(folder, "--base", "HEAD~")
        .out()
        .lines()
        .filter(line -> line.startsWith("policy"))
        .toList();
  }

  @Test
  void everyFileOfThePolicyThatAChangeEditsIsTold() {
    Sandbox shop = Shop.in(folder);
    shop.write(".couplint.yml", "version: 1\nextends: [platform/p]\ngate: {failOn: medium}\n");
    shop.write("platform/p/pack.yml", "id: p\ntitle: P\n");
    shop.write("orders/.couplint.yml", "version: 1\n").commit("begin");
    shop.write(
        ".couplint.yml",
        "version: 1\nextends: [platform/p, platform/q]\ngate: {failOn: never}\nlocked: [gate]\n");
    shop.write("platform/p/pack.yml", "id: p\ntitle: Q\n");
    shop.write("platform/q/pack.yml", "id: q\ntitle: Q\n");
    shop.write(".couplint/accepted.yml", "version: 1\naccepted: []\n");
    shop.write("docs/.couplint.yml", "version: 1\n");
    shop.git("rm", "-q", "orders/.couplint.yml");
    shop.commit("edit");
    assertEquals(
        List.of(
            "policy  .couplint.yml is changed: extends[1] (not set) -> platform/q,"
                + " gate.failOn medium -> never, locked[0] (not set) -> gate",
            "policy  .couplint/accepted.yml is added",
            "policy  docs/.couplint.yml was orders/.couplint.yml",
            "policy  platform/p/pack.yml is changed",
            "policy  platform/q/pack.yml is added",
            "policy  docs/.couplint.yml speaks of no component: none lies in its folder"),
        told());
    Ran markdown = Ran.in(folder, "--base", "HEAD~", "--format", "markdown");
    assertTrue(
        markdown
            .out()
            .contains(
                "It edits the policy by which changes are judged; this one was judged by the"
                    + " base's:\n\n- .couplint.yml is changed: "),
        markdown.out());
    Ran json = Ran.in(folder, "--base", "HEAD~", "--format", "json");
    assertTrue(json.out().contains("\"policy\": [\n    \".couplint.yml is changed: "), json.out());
  }

  @Test
  void aPolicyThatWouldBreakEveryLaterCheckIsTold() {
    Sandbox shop = Shop.in(folder).write("orders/.couplint.yml", "version: 1\ngat: {}\n");
    shop.write(".couplint/rules/a.md", "no front matter\n").commit("break");
    assertEquals(
        List.of(
            "policy  .couplint/rules/a.md is added",
            "policy  orders/.couplint.yml is added: version (not set) -> 1",
            "policy  once merged, every check ends with exit code 2: orders/.couplint.yml:2: gat:"
                + " unknown key (did you mean 'gate'?)",
            "policy  once merged, every check ends with exit code 2: .couplint/rules/a.md:1:"
                + " expected front matter between two --- lines"),
        told());
  }

  @Test
  void nothingIsToldOfOtherChangesNorOfUncommittedOnes() {
    Sandbox shop = Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    shop.commit("couple");
    assertEquals(List.of(), told());
    assertFalse(Ran.in(folder, "--base", "HEAD~", "--format", "json").out().contains("\"policy\""));
    shop.write(".couplint.yml", "version: 1\n");
    assertFalse(Ran.in(folder).out().contains("policy"));
  }
}
