package io.github.couplint.facts.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Scope;
import io.github.couplint.facts.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CatalogReaderTest {
  private static Facts read(String catalog) {
    return new CatalogReader().read(catalog.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void librariesBundlesAndPluginsAreRead() {
    BuildFacts expected =
        new BuildFacts(
            BuildFacts.Tool.CATALOG,
            "",
            "",
            Optional.empty(),
            "",
            List.of(),
            List.of(
                managed("com.stripe", "stripe-java", "20.1", 4),
                managed("org.a", "b", "3", 5),
                managed("org.a", "c", "", 6),
                managed("org.a", "d", "[1,2)", 7)),
            List.of(),
            new TreeMap<>(
                Map.of(
                    "catalog.stripe", "com.stripe:stripe-java",
                    "catalog.a.b.x", "org.a:b",
                    "catalog.c", "org.a:c",
                    "catalog.d", "org.a:d",
                    "catalog.bundles.all", "stripe,a.b.x",
                    "catalog.plugins.boot", "org.springframework.boot",
                    "catalog.plugins.short", "com.acme")));
    assertEquals(
        Facts.of(expected),
        read(
            """
            [versions]
            stripe = "20.1"
            [libraries]
            stripe = { module = "com.stripe:stripe-java", version.ref = "stripe" }
            a-b_x = "org.a:b:3"
            c = { group = "org.a", name = "c" }
            d = { group = "org.a", name = "d", version = { strictly = "[1,2)" } }
            broken = { name = "e" }
            [bundles]
            all = ["stripe", "a-b_x"]
            [plugins]
            boot = { id = "org.springframework.boot", version = "3" }
            short = "com.acme:1"
            """));
  }

  private static Dependency managed(String group, String artifact, String version, int line) {
    return new Dependency(group, artifact, version, Scope.MANAGED, new Span(line, 1, line));
  }

  @Test
  void whatStandsBeforeAFaultIsKeptAndTheFaultTold() {
    Facts facts = read("[libraries]\na = \"g:a:1\"\nb = = 2\n");
    assertEquals(
        Optional.of(
            "not parsed (line 3: Unexpected '=', expected ', \", \'\'\', \"\"\", a number, a boolean, a"
                + " date/time, an array, or a table)"),
        facts.problem());
    assertEquals(List.of(managed("g", "a", "1", 2)), facts.build().orElseThrow().dependencies());
  }

  @Test
  void nestingWithoutEndIsAProblem() {
    assertEquals(
        Facts.unreadable("not parsed (nested too deep)"), read("a = " + "[".repeat(100_000)));
  }
}
