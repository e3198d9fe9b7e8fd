package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CiTest {
  private static final String SOURCE = "orders/src/main/java/shop/orders/Invoices.java";
  private static final String COUPLED =
      """
      package shop.orders;

      import java.util.List;
      import org.springframework.web.client.RestTemplate;

      class Invoices {
        private final RestTemplate rest = new RestTemplate();

        void all(List<String> ids) {
          for (String id : ids) {
            rest.getForObject("http://billing/invoices/" + id, String.class);
          }
        }
      }
      """;

  @TempDir Path folder;

  /** A commit that couples two services; the configuration of its parent blocks that. */
  private Sandbox shop() throws IOException {
    Sandbox shop = Sandbox.in(Files.createDirectory(folder.resolve("shop")));
    shop.write(
        "pom.xml",
        "<project><modules><module>orders</module><module>billing</module></modules></project>");
    for (String service : new String[] {"orders", "billing"}) {
      shop.write(
          service + "/pom.xml",
          "<project><artifactId>%s</artifactId></project>".formatted(service));
      shop.write(
          service + "/src/main/resources/application.yml",
          "spring:\n  application:\n    name: " + service + "\n");
    }
    shop.write(SOURCE, "package shop.orders;\n\nclass Invoices {}\n");
    shop.write(".couplint.yml", "version: 1\ngate: {failOn: medium}\n");
    shop.commit("begin");
    shop.write(SOURCE, COUPLED);
    shop.write(".couplint.yml", "version: 1\ngate: {failOn: never}\n");
    shop.commit("couple, and excuse myself");
    return shop;
  }

  private Map<String, String> runner(String event, String payload) throws IOException {
    Path file = Files.writeString(folder.resolve("event.json"), payload);
    Map<String, String> runner = new HashMap<>();
    runner.put("GITHUB_ACTIONS", "true");
    runner.put("GITHUB_EVENT_NAME", event);
    runner.put("GITHUB_EVENT_PATH", file.toString());
    runner.put("GITHUB_REPOSITORY", "acme/shop");
    runner.put("GITHUB_SERVER_URL", "https://github.com");
    runner.put("GITHUB_RUN_ID", "1");
    runner.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    runner.put("GITHUB_OUTPUT", folder.resolve("output.txt").toString());
    return runner;
  }

  private static String pullRequest(Sandbox shop, String from) {
    return """
        {"pull_request": {"number": 1,
          "base": {"sha": "%s", "repo": {"full_name": "acme/shop"}},
          "head": {"sha": "%s", "repo": {"full_name": "%s"}}}}
        """
        .formatted(
            shop.git("rev-parse", "HEAD~1").strip(), shop.git("rev-parse", "HEAD").strip(), from);
  }

  private Ran ci(Map<String, String> environment, String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "ci";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Ran.in(folder.resolve("shop"), environment, false, arguments);
  }

  @Test
  void aForksPullRequestIsJudgedByTheBaseAndToldInTheRun() throws IOException {
    Sandbox shop = shop();
    Ran ran = ci(runner("pull_request", pullRequest(shop, "octocat/shop")));
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(
        ran.out()
            .contains(
                "couplint: the pull request comes from a fork, whose token may only read; the"
                    + " verdict stands in the step's summary\n"),
        ran.out());
    assertTrue(ran.out().contains("\n::error file=" + SOURCE + ",line=11,"), ran.out());
    assertTrue(
        Files.readString(folder.resolve("summary.md"))
            .startsWith("## 🔴 Merge blocked: `orders`&nbsp;→ `billing` (sync-http, "));
    assertEquals(
        """
        verdict=block
        introduced=1
        removed=0
        findings=1
        blocking=1
        published=
        comment-url=
        """,
        Files.readString(folder.resolve("output.txt")));
  }

  @Test
  void whatIsPrintedIsNoCommandButForTheAnnotations() throws IOException {
    Sandbox shop = shop();
    Ran ran = ci(runner("pull_request", pullRequest(shop, "octocat/shop")));
    String[] lines = ran.out().split("\n");
    assertTrue(lines[0].matches("::stop-commands::[0-9a-f-]{36}"), lines[0]);
    String end = lines[0].replace("::stop-commands::", "::") + "::";
    int quoted = ran.out().indexOf(end);
    assertTrue(quoted > ran.out().indexOf("Merge blocked"), ran.out());
  }

  @Test
  void aChangeOfThreeThousandFilesIsJudgedWhole() throws IOException {
    Sandbox shop = shop();
    String base = shop.git("rev-parse", "HEAD~1").strip();
    for (int i = 0; i < 3_000; i++) {
      String path = "orders/src/main/java/shop/orders/p%d/C%d.java".formatted(i % 50, i);
      shop.write(path, "package shop.orders.p%d;\n\nclass C%d {}\n".formatted(i % 50, i));
    }
    shop.commit("much");
    String event =
        """
        {"pull_request": {"number": 1, "base": {"sha": "%s", "repo": {"full_name": "acme/shop"}},
          "head": {"sha": "%s", "repo": {"full_name": "octocat/shop"}}}}
        """
            .formatted(base, shop.git("rev-parse", "HEAD").strip());
    Ran ran = ci(runner("pull_request", event));
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("\n3002 changed files: 3002 analysed"), ran.out());
    assertTrue(ran.out().contains("\n::error file=" + SOURCE + ",line=11,"), ran.out());
  }

  private Ran oddlyNamed(String name) throws IOException {
    Sandbox shop = shop();
    String path = "orders/src/main/java/shop/orders/" + name + ".java";
    shop.write(path, COUPLED.replace("Invoices", "Others"));
    shop.commit("couple from a file with an odd name");
    shop.git("reset", "--soft", "HEAD~2");
    shop.commit("all at once");
    return ci(runner("pull_request", pullRequest(shop, "octocat/shop")));
  }

  /** What is printed behind everything that is quoted: the commands. */
  private static List<String> commands(Ran ran) {
    List<String> lines = Arrays.asList(ran.out().split("\n"));
    int end = 0;
    for (int i = 0; i < lines.size(); i++) {
      end = lines.get(i).matches("::[0-9a-f-]{36}::") ? i + 1 : end;
    }
    return lines.subList(end, lines.size());
  }

  @Test
  void aFilesNameIsNoCommand() throws IOException {
    Ran ran = oddlyNamed("x::error::y##[error]z`|@all<b>");
    assertEquals(1, ran.code(), ran.toString());
    assertEquals(1, commands(ran).size(), ran.out());
    assertTrue(commands(ran).get(0).startsWith("::error file=" + SOURCE + ","), ran.out());
    String summary = Files.readString(folder.resolve("summary.md"));
    assertTrue(
        summary.contains("``orders/src/main/java/shop/orders/x::error::y##[error]z`"), summary);
  }

  @Test
  void aNameWithControlCharactersIsJudgedAndNoCommand() throws IOException {
    Ran ran = oddlyNamed("x\n::error::y##[error]z\u202E");
    assertEquals(1, commands(ran).size(), ran.out());
    assertTrue(commands(ran).get(0).startsWith("::error file=" + SOURCE + ","), ran.out());
    String shown = "  " + Shop.FOLDER + "x\\u000a::error::y##[error]z<U+202E>.java:4, 7, 11\n";
    assertTrue(ran.out().contains(shown), ran.out());
    assertFalse(Files.readString(folder.resolve("summary.md")).contains("\n::error"));
  }

  @Test
  void aMergeGroupIsJudgedAndNobodyIsTold() throws IOException {
    Sandbox shop = shop();
    String payload =
        "{\"merge_group\": {\"base_sha\": \"%s\", \"head_sha\": \"%s\"}}"
            .formatted(
                shop.git("rev-parse", "HEAD~1").strip(), shop.git("rev-parse", "HEAD").strip());
    Ran ran = ci(runner("merge_group", payload));
    assertEquals(1, ran.code(), ran.toString());
    assertFalse(ran.out().contains("couplint: "), ran.out());
  }

  @Test
  void aPullRequestWithoutATokenEndsWith2() throws IOException {
    Sandbox shop = shop();
    Ran ran = ci(runner("pull_request", pullRequest(shop, "acme/shop")));
    assertEquals(
        new Ran(
            2,
            "",
            "couplint: no token to comment with: set GITHUB_TOKEN, or give --publish none\n"),
        ran);
  }

  @Test
  void whoWantsToTellNobodyNeedsNoToken() throws IOException {
    Sandbox shop = shop();
    Ran ran = ci(runner("pull_request", pullRequest(shop, "acme/shop")), "--publish", "none");
    assertEquals(1, ran.code(), ran.toString());
    assertFalse(Files.exists(folder.resolve("summary.md")));
  }

  @Test
  void aServerThatIsNotThereCostsNoVerdict() throws IOException {
    Sandbox shop = shop();
    Map<String, String> runner = runner("pull_request", pullRequest(shop, "acme/shop"));
    runner.put("GITHUB_TOKEN", "ghs_secret");
    runner.put("GITHUB_API_URL", "http://localhost:1");
    Ran ran = ci(runner);
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("couplint: the pull request's comments can't be read: no"));
    assertTrue(ran.out().contains("::error file="), ran.out());
    assertTrue(Files.exists(folder.resolve("summary.md")));
    assertFalse(ran.toString().contains("ghs_secret"));
  }

  @Test
  void whatMustBeToldAndIsNotEndsWith3() throws IOException {
    Sandbox shop = shop();
    Map<String, String> runner = runner("pull_request", pullRequest(shop, "acme/shop"));
    runner.put("GITHUB_TOKEN", "ghs_secret");
    runner.put("GITHUB_API_URL", "http://localhost:1");
    String[] check = {"--publish", "check-run", "--require-post", "--fail-on", "never"};
    assertEquals(3, ci(runner, check).code());
    assertEquals(1, ci(runner, check[0], check[1], check[2]).code());
  }

  @Test
  void anEventFileThatIsMissingEndsWith2() throws IOException {
    shop();
    Map<String, String> runner = runner("pull_request", "{}");
    Files.delete(folder.resolve("event.json"));
    Ran ran = ci(runner);
    assertEquals(2, ran.code());
    assertTrue(ran.err().startsWith("couplint: GITHUB_EVENT_PATH can't be read ("), ran.err());
    assertTrue(ran.err().endsWith("; or name --base and --head\n"), ran.err());
  }

  @Test
  void anEventFileThatIsNotJsonEndsWith2() throws IOException {
    shop();
    Ran ran = ci(runner("pull_request", "no"));
    assertEquals(2, ran.code());
    assertTrue(
        ran.err().startsWith("couplint: GITHUB_EVENT_PATH: expected the JSON of the event: "),
        ran.err());
  }

  @Test
  void anEventFileThatIsNotNamedEndsWith2() throws IOException {
    shop();
    Map<String, String> runner = runner("pull_request", "{}");
    runner.remove("GITHUB_EVENT_PATH");
    assertEquals(
        "couplint: GITHUB_EVENT_PATH is not set; GitHub's runner sets it; or name --base and"
            + " --head\n",
        ci(runner).err());
  }

  @Test
  void aCommitThatIsNotThereEndsWith2() throws IOException {
    Sandbox shop = shop();
    String gone = "f".repeat(40);
    String payload =
        pullRequest(shop, "octocat/shop").replace(shop.git("rev-parse", "HEAD").strip(), gone);
    Ran ran = ci(runner("pull_request", payload));
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains(gone), ran.err());
  }

  @Test
  void outsideAPullRequestWhatIsAtHandIsCompared() throws IOException {
    shop().git("checkout", "-q", "-b", "work");
    Ran ran = ci(Map.of());
    assertEquals(0, ran.code(), ran.toString());
    assertEquals(
        "couplint: not in a pull request; comparing the working tree with the default branch\n",
        ran.err());
  }

  @Test
  void namedSidesAreComparedAnywhere() throws IOException {
    shop();
    Ran ran = ci(Map.of(), "--base", "HEAD~1", "--head", "HEAD", "--format", "gitlab");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().startsWith("[\n"), ran.out());
  }

  @Test
  void aMergeRequestOfGitLabIsCompared() throws IOException {
    Sandbox shop = shop();
    Map<String, String> gitLab =
        Map.of(
            "CI_MERGE_REQUEST_DIFF_BASE_SHA", shop.git("rev-parse", "HEAD~1").strip(),
            "CI_COMMIT_SHA", shop.git("rev-parse", "HEAD").strip());
    Ran ran = ci(gitLab);
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().startsWith("Merge blocked"), ran.out());
  }

  @Test
  void optionsThatMeanNothingEndWith2() throws IOException {
    shop();
    assertEquals(2, ci(Map.of(), "--publish", "email").code());
    assertEquals(2, ci(Map.of(), "--inline-limit", "51").code());
    assertEquals(2, ci(Map.of(), "--comment-id", "a b", "--base", "HEAD~1").code());
  }
}
