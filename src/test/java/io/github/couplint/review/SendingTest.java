package io.github.couplint.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Target;
import io.github.couplint.review.Settings.Limits;
import io.github.couplint.review.Settings.Price;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes to a model, and what never does. */
final class SendingTest {
  private static String sent(Material material) {
    return Review.prompts(material, Example.settings()).stream()
        .map(Prompt::data)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void factsAndHunksAreSentWordForWord() {
    assertEquals(
        """
        =====e09d439b90d0ddc6=====
        {"schema":1,"jobs":["suggest","triage","redesign"],"services":["orders"],\
        "map":[{"from":"orders","to":"billing","to_type":"component","kind":"sync-http"},\
        {"from":"orders","to":"stripe","to_type":"vendor","kind":"vendor-sdk"}],\
        "findings":[{"id":"F1","from":"orders","to":"billing","to_type":"component",\
        "kind":"sync-http","change":"introduced","technology":"Spring RestTemplate",\
        "confidence":"certain","severity":"medium","score":54,"factors":["BASE 34","LOOP 20"],\
        "uses":["org.springframework.web.client.RestTemplate.postForObject"],"seam":"",\
        "anchors":["h1.9"]}],\
        "files":[{"id":"f1","path":"orders/src/main/java/shop/orders/Checkout.java",\
        "service":"orders","role":"other"}],\
        "hunks":[{"id":"h1","file":"f1","lines":[{"a":"h1.1","t":"+","s":"package shop.orders;"},\
        {"a":"h1.2","t":"+","s":""},{"a":"h1.3","t":"+","s":""},\
        {"a":"h1.4","t":"+","s":"final class Checkout {"},\
        {"a":"h1.5","t":"+","s":"  private final RestTemplate billing;"},\
        {"a":"h1.6","t":"+","s":""},\
        {"a":"h1.7","t":"+","s":"  void place(List<Order> orders) {"},\
        {"a":"h1.8","t":"+","s":"    for (Order order : orders) {"},\
        {"a":"h1.9","t":"+","s":"      billing.postForObject(\\"http://billing/invoices\\", order,\
         Invoice.class);"},\
        {"a":"h1.10","t":"+","s":"    }"},{"a":"h1.11","t":"+","s":""},\
        {"a":"h1.12","t":"+","s":"    legacyGateway.push("},\
        {"a":"h1.13","t":"+","s":"        \\"crm/customers\\", orders);"},\
        {"a":"h1.14","t":"+","s":"    log.info(\\"\u2026\\" + orders.size() + \\"\u2026\\");"},\
        {"a":"h1.15","t":"+","s":"  }"},{"a":"h1.16","t":"+","s":"}"}]}]}
        =====e09d439b90d0ddc6=====""",
        sent(Example.material()));
  }

  @Test
  void noneOfThePlantedCredentialsIsSent() {
    assertEquals(30, Planted.SECRETS.size());
    assertTrue(Planted.SECRETS.stream().allMatch(Planted.files().values().toString()::contains));
    String sent = sent(Example.material(Planted.files()));
    assertEquals(List.of(), Planted.SECRETS.stream().filter(sent::contains).toList());
  }

  @Test
  void noProseIsSent() {
    assertTrue(Planted.PROSE.stream().allMatch(Planted.files().values().toString()::contains));
    String sent = sent(Example.material(Planted.files()));
    assertEquals(List.of(), Planted.PROSE.stream().filter(sent::contains).toList());
  }

  @Test
  void whatTellsWhereSomethingLeadsIsSent() {
    String sent = sent(Example.material(Planted.files()));
    assertEquals(
        List.of(),
        List.of(
                "url: http://billing/invoices",
                "value: http://billing",
                "ENV BILLING_URL http://billing",
                "from invoices",
                "@proxy:3128/billing",
                "password: \u2039hidden:value#",
                "crm/customers")
            .stream()
            .filter(text -> !sent.contains(text))
            .toList());
  }

  @Test
  void theSameCredentialHasTheSameMark() {
    Secrets secrets = new Secrets(false);
    String one = secrets.masked("AKIAQ7ZP4MZX2LB9KTRW");
    assertEquals("\u2039hidden:aws#1\u203a", one);
    assertEquals(
        "\u2039hidden:npm#2\u203a", secrets.masked("npm_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5"));
    assertEquals(one, secrets.masked("AKIAQ7ZP4MZX2LB9KTRW"));
  }

  @Test
  void pathsAndHostsStayHomeWhenSaidSo() {
    Settings quiet =
        new Settings(
            Example.settings().jobs(), Attempt.Format.SCHEMA, true, false, true, Limits.DEFAULT);
    String sent = Review.prompts(Example.material(), quiet).get(0).data();
    assertEquals(
        List.of(false, false, true),
        List.of(
            sent.contains("Checkout.java"),
            sent.contains("http://billing"),
            sent.contains("http://\u2039host#1\u203a/invoices")));
  }

  @Test
  void aHiddenHostIsTheSameInMapAndLine() {
    Material given = Example.material();
    Edge edge =
        new Edge("orders", new Target(Target.Type.HOST, "billing"), Example.TO_BILLING.kind());
    Material hosts =
        new Material(
            given.change(),
            CouplingGraph.of(List.of(Example.coupling(edge)), List.of()),
            given.findings(),
            given.owner(),
            accepted -> false);
    Settings quiet =
        new Settings(
            Example.settings().jobs(), Attempt.Format.SCHEMA, true, true, true, Limits.DEFAULT);
    String sent = Review.prompts(hosts, quiet).get(0).data();
    assertEquals(
        List.of(true, true),
        List.of(
            sent.contains("\"to\":\"\u2039host#1\u203a\",\"to_type\":\"host\""),
            sent.contains("http://\u2039host#1\u203a/invoices")));
  }

  private static Material large(int files) {
    Map<String, String> texts = new TreeMap<>();
    texts.put(Example.CHECKOUT, Example.CHECKOUT_TEXT);
    IntStream.range(0, files)
        .forEach(
            i ->
                texts.put(
                    "orders/src/main/java/shop/orders/C%03d.java".formatted(i),
                    "class C {\n"
                        + "  int x;\n".repeat(5)
                        + "  void go() { client.send(x); }\n}\n"));
    return Example.material(texts);
  }

  @Test
  void aLargeChangeIsCutToTheBudgetAndSaysSo() {
    Limits tight = new Limits(2, 8_000, 16_000, 1500, Price.NONE);
    List<Prompt> prompts = Review.prompts(large(200), Example.settings(tight));
    assertEquals(2, prompts.size());
    assertTrue(prompts.stream().allMatch(prompt -> prompt.bytes() <= 8_000));
    assertTrue(prompts.get(0).data().contains("\"id\":\"F1\""));
    Advice advice =
        Review.of(
            large(200), Example.settings(tight), Scripted.saying(Example.EMPTY), AnswerCache.NONE);
    assertTrue(
        advice.notes().get(0).matches("the model saw \\d+ of 201 hunks"), advice.notes()::toString);
  }

  @Test
  void aTinyBudgetSendsNothingRatherThanHalf() {
    Limits tiny = new Limits(1, 100, 100, 1500, Price.NONE);
    assertEquals(List.of(), Review.prompts(Example.material(), Example.settings(tiny)));
  }

  @Test
  void nothingThatIsSentIsHidden() {
    String text = Example.CHECKOUT_TEXT.replace("legacyGateway", "legacy\u200B\u202EGateway");
    String sent = sent(Example.material(Map.of(Example.CHECKOUT, text)));
    assertTrue(sent.contains("legacy\uFFFD\uFFFDGateway.push("), sent);
  }
}
