package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.couplint.change.jgit.Sandbox;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Register;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdoptionTest {
  @TempDir Path folder;

  @Test
  void aFirstConfigurationNamesTheComponentsAndIsSound() throws IOException {
    Shop.in(folder).git("rm", "-q", "--cached", ".couplint.yml");
    Files.delete(folder.resolve(".couplint.yml"));
    Ran ran = Ran.in(folder, "init");
    assertEquals(0, ran.code(), ran.toString());
    String config = Files.readString(folder.resolve(".couplint.yml"));
    assertTrue(config.contains("#   - name: billing\n#     paths: [billing]\n"), config);
    assertEquals(0, Ran.in(folder, "doctor").code());
    assertFalse(Files.exists(folder.resolve(".github")));
  }

  @Test
  void theListedComponentsAreSoundOnceTheyAreNoComment() throws IOException {
    Shop.in(folder);
    assertEquals(0, Ran.in(folder, "init", "--force").code());
    Path file = folder.resolve(".couplint.yml");
    String[] parts = Files.readString(file).split("(?m)^(?=# components:)");
    Files.writeString(file, parts[0] + parts[1].replaceAll("(?m)^# ", ""));
    Ran shown = Ran.in(folder, "config", "show", "--resolved");
    assertTrue(
        shown.out().contains("  - name: 'orders'\n    paths: ['orders']\n"), shown.toString());
  }

  @Test
  void aConfigurationThatIsThereIsNotWrittenOver() {
    Shop.in(folder);
    Ran ran = Ran.in(folder, "init");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("is there already"), ran.err());
  }

  @Test
  void theResolvedConfigurationTellsWhereEachValueComesFrom() {
    Shop.in(folder)
        .write(
            ".couplint.yml",
            "version: 1\ngate:\n  failOn: low\nrules:\n  sync-http: {mode: monitor}\n");
    assertEquals(
        """
        version: 1                                  # .couplint.yml:1
        gate:
          failOn: low                               # .couplint.yml:3
          mode: all                                 # default
        exclude: []                                 # default
        extends: []                                 # default
        packs: []                                   # default
        components: []                              # default
        rules:                                      # .couplint.yml:4
          sync-http:
            mode: monitor                           # .couplint.yml:5
        overrides: []                               # default
        locked: []                                  # default
        llm:
          mode: off                                 # default
        """,
        Ran.in(folder, "config", "show", "--resolved").out());
  }

  @Test
  void theResolvedConfigurationMeansTheSame() {
    String config =
        """
        version: 1
        llm:
          mode: explain
          model: some
          temperature: none
          budget: {calls: 2}
        extends: [platform/packs]
        packs: [calls]
        overrides:
          - components: ["*-store", orders]
            gate: {failOn: never, mode: new}
            rules: {soap: {mode: off, base: 3, points: {LOOP: 1, TX: 2}}}
          - {components: billing, gate: {failOn: low}}
        locked: [gate, rules.soap]
        architecture:
          allowed: [{from: orders, to: "it's", kind: soap, reason: "until: then"}]
          forbidden: [{from: "*", to: erp, reason: old}]
          layers: [{name: edge, components: [orders]}]
          undeclared: report
          limits: {chain: 4}
        """;
    Shop.in(folder)
        .write(".couplint.yml", config)
        .write("platform/packs/pack.yml", "id: p\ntitle: P\n");
    String resolved = Ran.in(folder, "config", "show", "--resolved").out();
    assertTrue(
        resolved.contains("    calls: 2                                # .couplint.yml:6\n"));
    assertEquals(Config.parse("", config), Config.parse("", resolved));
  }

  @Test
  void theDoctorTellsWhereEachValueComesFrom() {
    Shop.in(folder);
    Ran ran = Ran.in(folder, "doctor");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(
        ran.out()
            .contains(
                "                    failOn: medium                            # .couplint.yml:2\n"),
        ran.out());
  }

  @Test
  void theDoctorTriesATokenAndOnlyReads() throws IOException {
    Shop.in(folder);
    String may = "{\"permissions\": {\"push\": %s}}";
    assertEquals(
        "ok    token       in GITHUB_TOKEN: knows acme/shop, may write there",
        token(200, may.formatted(true)));
    assertEquals(
        "note  token       in GITHUB_TOKEN: knows acme/shop, only reads there, as far as GitHub tells",
        token(200, may.formatted(false)));
    String refused = token(401, "{\"message\": \"Bad credentials\"}");
    assertTrue(
        refused.startsWith("note  token       in GITHUB_TOKEN: no use for acme/shop: "), refused);
    assertTrue(refused.contains("Bad credentials"), refused);
  }

  /** What the doctor says of a token with which a server answers so. */
  private String token(int status, String body) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/repos/acme/shop",
        exchange -> {
          exchange.sendResponseHeaders(
              exchange.getRequestMethod().equals("GET") ? status : 500, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String api = "http://127.0.0.1:" + server.getAddress().getPort();
      Map<String, String> environment =
          Map.of("GITHUB_TOKEN", "t", "GITHUB_REPOSITORY", "acme/shop", "GITHUB_API_URL", api);
      return Ran.in(folder, environment, false, "doctor")
          .out()
          .lines()
          .filter(line -> line.contains(" token "))
          .findFirst()
          .orElse("");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theDoctorTellsWhatIsWrong() {
    Shop.in(folder).write(".couplint.yml", "version: 1\ngat: {}\n");
    Ran ran = Ran.in(folder, "doctor");
    assertEquals(2, ran.code());
    assertTrue(
        ran.out().contains("BAD   faulty      .couplint.yml:2: gat: unknown key"), ran.out());
  }

  @Test
  void anAcceptedFindingDoesNotBlock() throws IOException {
    Shop.in(folder).write(Shop.SOURCE, Shop.COUPLED);
    String id = Ran.in(folder).out().replaceAll("(?s).*couplint accept (\\w+).*", "$1");
    Ran ran =
        Ran.in(
            folder, "accept", id, "--reason", "it's old", "--owner", "us", "--until", "2999-01-31");
    assertEquals(0, ran.code(), ran.toString());
    assertEquals(
        """
        version: 1
        accepted:
          - from: 'orders'
            to: 'billing'
            kind: sync-http
            owner: 'us'
            reason: 'it''s old'
            until: 2999-01-31
        """,
        Files.readString(folder.resolve(".couplint/accepted.yml")));
    assertEquals(0, Ran.in(folder).code());
  }

  @Test
  void onlyAFindingOfTheChangeCanBeAccepted() {
    Shop.in(folder);
    Ran ran =
        Ran.in(folder, "accept", "0123", "--reason", "r", "--owner", "o", "--until", "2999-01-31");
    assertEquals(2, ran.code());
    assertFalse(Files.exists(folder.resolve(".couplint")));
    assertEquals(
        2,
        Ran.in(folder, "accept", "0123", "--reason", "r", "--owner", "o", "--until", "soon")
            .code());
  }

  @Test
  void anEntryIsAddedAtTheEndOfARegister() throws UsageException {
    var edge = new Edge("a", new Target(Target.Type.COMPONENT, "b"), Kind.CODE);
    var entry = new RegisterEntry(edge, "o", "r", LocalDate.of(2030, 1, 1), Optional.of("u"));
    String once = entry.appendedTo("version: 1\naccepted: []\n");
    assertEquals(2, Register.parse("f", entry.appendedTo(once)).entries().size());
    assertThrows(UsageException.class, () -> entry.appendedTo("accepted: []\nversion: 1\n"));
  }

  @Test
  void aBaselineIsByteStableAndGrowsOnlyWhenAllowed() throws IOException {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple");
    assertEquals(0, Ran.in(folder, "baseline").code());
    Path file = folder.resolve(".couplint/baseline.yml");
    String first = Files.readString(file);
    assertTrue(first.contains("  - 'orders -> billing (sync-http)'\n"), first);
    Ran.in(folder, "baseline", "--prune", "--allow-additions");
    assertEquals(first, Files.readString(file));
    shop.write(Shop.SOURCE, Shop.PLAIN).commit("uncouple");
    Ran.in(folder, "baseline");
    assertEquals(first, Files.readString(file));
    Ran.in(folder, "baseline", "--prune");
    assertFalse(Files.readString(file).contains("orders -> billing"), first);
    shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple again");
    Ran.in(folder, "baseline", "--prune");
    assertFalse(Files.readString(file).contains("orders -> billing"), first);
    Ran.in(folder, "baseline", "--allow-additions");
    assertEquals(first, Files.readString(file));
  }

  @Test
  void aReplayTellsWhatWouldHaveBeenBlockedAndGoesOnWhereItStopped() throws IOException {
    Sandbox shop = Shop.in(folder);
    String coupled = shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple | \"orders\"");
    shop.write(Shop.SOURCE, Shop.PLAIN).commit("uncouple");
    Ran ran = Ran.in(folder, "replay", "--last", "10");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().startsWith("2 changes: 1 would have been blocked (50.0 %), "), ran.out());
    assertTrue(ran.out().contains("sync-http                1        1\n"), ran.out());
    assertTrue(ran.out().contains("  high orders -> billing (sync-http)\n"), ran.out());
    Ran again = Ran.in(folder, "replay", "--last", "10");
    assertEquals(ran, again);
    Ran csv = Ran.in(folder, "replay", "--format", "csv", "--output", "r.csv");
    assertEquals(new Ran(0, "", ""), csv);
    String line =
        Files.readString(folder.resolve("r.csv")).lines().skip(2).findFirst().orElseThrow();
    assertEquals(
        coupled
            + ",2026-01-01,\"couple | \"\"orders\"\"\",N,sync-http,high,true,"
            + "\"orders -> billing (sync-http)\"",
        line.replaceFirst(",\\d+,sync", ",N,sync"));
    String markdown = Ran.in(folder, "replay", "--format", "markdown").out();
    assertTrue(markdown.contains("| sync-http | 1 | 1 |\n"), markdown);
  }

  @Test
  void aReplayByAGateThatIsNeverJudgesByTheUsualOne() {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple");
    shop.write(".couplint.yml", "version: 1\ngate: {failOn: never}\n");
    Ran ran = Ran.in(folder, "replay");
    assertTrue(ran.out().startsWith("1 change: 1 would have been blocked"), ran.toString());
    assertEquals("couplint: the gate is never; judged as if it were high\n", ran.err());
    Ran wanted = Ran.in(folder, "replay", "--fail-on", "never");
    assertTrue(wanted.out().startsWith("1 change: 0 would"), wanted.toString());
  }

  @Test
  void aReplayThatNothingSpokeUpInHasNoTables() {
    Sandbox shop = Shop.in(folder);
    shop.write("README.md", "read\n").commit("tell");
    String markdown = Ran.in(folder, "replay", "--format", "markdown").out();
    assertEquals(3, markdown.lines().count(), markdown);
  }

  @Test
  void aReplayThatIsAskedToJudgesAgain() throws IOException {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple");
    Ran.in(folder, "replay", "--fail-on", "low");
    Path records = folder.resolve(".git/couplint/replay");
    Path record;
    try (Stream<Path> files = Files.list(records)) {
      record = files.findFirst().orElseThrow();
    }
    Files.writeString(record, Files.readString(record).replace("couple", "kept"));
    assertTrue(Ran.in(folder, "replay", "--fail-on", "low").out().contains("  kept\n"));
    assertTrue(
        Ran.in(folder, "replay", "--fail-on", "low", "--fresh").out().contains("  couple\n"));
    assertTrue(Ran.in(folder, "replay", "--fail-on", "low").out().contains("  couple\n"));
  }

  @Test
  void aReplayThatCanNotKeepWhatItJudgedSaysSo() throws IOException {
    Sandbox shop = Shop.in(folder);
    shop.write(Shop.SOURCE, Shop.COUPLED).commit("couple");
    Files.writeString(folder.resolve(".git/couplint"), "in the way");
    Ran ran = Ran.in(folder, "replay", "--no-cache");
    assertTrue(ran.out().startsWith("1 change: 1 would have been blocked"), ran.toString());
    assertTrue(ran.err().startsWith("couplint: what was judged can't be kept in "), ran.err());
  }

  @Test
  void aLineOfARecordThatWasNotWrittenToItsEndIsForgotten() {
    var row =
        new Replayed(
            "abc",
            "subject",
            Instant.ofEpochSecond(12),
            3,
            "",
            List.of(new Replayed.Hit(true, "code", "high", "a -> b (code)")));
    String line = row.line();
    assertEquals(Optional.of(row), Replayed.parse(line));
    assertEquals(
        List.of(),
        IntStream.range(0, line.length())
            .mapToObj(end -> line.substring(0, end))
            .filter(half -> Replayed.parse(half).isPresent())
            .toList());
  }

  @Test
  void theManualNamesEveryCommandAndOption() {
    String manual = Ran.in(folder, "man").out();
    assertTrue(manual.startsWith(".TH COUPLINT 1 "), manual);
    assertTrue(manual.contains(".SH COUPLINT RULES TEST\n"), manual);
    assertTrue(manual.contains(".B \\-\\-fail\\-on <severity>\n"), manual);
    assertFalse(manual.contains("PRACTISE"), manual);
  }
}
