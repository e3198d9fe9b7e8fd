package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.coupling.Request;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the values at the places that a pack binds name. */
final class AddressingTest {
  private static final String TECHNOLOGIES =
      """
      id: acme
      name: Acme
      rule: sync-http
      match:
        - call: com.acme.C.url(url)
        - call: com.acme.C.below(url, path)
        - call: com.acme.C.either(url, name)
        - call: com.acme.C.host(host, port)
        - call: com.acme.C.port(port, host)
        - call: com.acme.C.name(name)
        - call: com.acme.C.topic(topic)
        - call: com.acme.C.queue(queue)
        - call: com.acme.C.route(route)
        - call: com.acme.C.store(store, port)
        - call: com.acme.C.type(class)
        - call: com.acme.C.make(class, url)
        - call: com.acme.C.ignored(_)
        - annotation: com.acme.Remote(url:url, value:name, type:class)
        - annotation: com.acme.Topics(value:topic)
      ---
      id: camel
      name: Camel
      rule: sync-http
      match:
        - call: com.acme.Camel.to(url)
        - call: com.acme.Camel.lookup(name)
        - call: com.acme.Camel.topic(topic)
      schemes: [http, ejb, jms]
      """;
  private static final String VENDORS =
      """
      id: pay
      name: Pay
      rule: vendor-sdk
      hosts: [api.pay.example]
      """;
  private static final String CODE =
      """
      package shop.orders;
      import com.acme.*;
      class Subject {
        @org.springframework.beans.factory.annotation.Value("${billing.url}")
        private String setting;
        void run(C c, Camel camel, String unknown) {
          CALL;
        }
      }
      """;

  private static Places places() {
    return new Places(TECHNOLOGIES, VENDORS);
  }

  private static List<String> of(Places places, String call) {
    return named(places.evidence(CODE.replace("CALL", call)));
  }

  private static List<String> named(List<Evidence> evidence) {
    return evidence.stream().filter(Evidence::opens).map(AddressingTest::named).toList();
  }

  private static String named(Evidence one) {
    String target =
        one.target()
            .map(t -> (t.type() + " " + t.name()).toLowerCase(Locale.ROOT) + " ")
            .orElse("nothing ");
    String traits = one.traits().keySet().stream().map(t -> " " + t).collect(Collectors.joining());
    return target + one.confidence().name().toLowerCase(Locale.ROOT) + traits;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c.url(\"http://billing/a\")|component billing certain",
        "c.url(\"http://rates.acme.org/a\")|host rates.acme.org certain HARDCODED",
        "c.url(\"http://10.1.2.3/a\")|host 10.1.2.3 certain HARDCODED_IP",
        "c.url(\"http://user:secret@rates.acme.org/a\")|host rates.acme.org certain CREDENTIALS",
        "c.url(\"http://localhost:9999/a\")|unknown  weak",
        "c.url(\"http://api.pay.example/a\")|vendor pay certain HARDCODED",
        "c.url(\"billing/a\")|nothing likely",
        "c.url(unknown)|nothing likely",
        "c.url(setting)|component billing weak",
        "c.url(setting + \"/a\")|component billing weak",
        "c.url(\"http://\" + unknown + \"/a\")|nothing likely",
        "c.url(\"http://\" + setting + \"/a\")|component billing weak",
        "c.url(\"/a/\" + setting)|nothing likely",
        "c.host(\"billing\")|component billing certain",
        "c.host(\"billing\", 80)|component billing certain",
        "c.host(\"http://billing\", 80)|component billing certain",
        "c.host(unknown, 80)|nothing likely",
        "c.host(setting, 80)|component billing weak",
        "c.host(\"localhost\", 8085)|component stock certain",
        "c.port(8085, \"localhost\")|component stock certain",
        "c.name(\"billing\")|component billing certain",
        "c.name(\"/billing\")|nothing likely",
        "c.name(\"http://billing\")|component billing certain",
        "c.name(\"other\")|component other certain",
        "c.name(setting)|component billing weak",
        "c.name(unknown)|nothing likely",
        "c.topic(\"orders.placed\")|channel orders.placed certain",
        "c.topic(\"orders.\" + unknown)|channel orders.* likely",
        "c.topic(unknown)|nothing likely",
        "c.topic(\"queue://orders\")|channel orders certain",
        "c.topic(\"-\" + unknown)|nothing likely",
        "c.topic(String.class)|channel java.lang.string certain",
        "c.queue(\"https://sqs.eu.example/1/orders\")|channel orders certain",
        "c.queue(\"arn:aws:sns:eu:1:orders\")|channel orders certain",
        "c.route(\"orders::1\")|channel orders certain",
        "c.store(\"jdbc:postgresql://db/shop\", 1)|datastore postgresql://db/shop certain",
        "c.store(\"db\", 7777)|datastore acme://db:7777 certain",
        "c.store(\"db\", 5432)|datastore acme://db certain",
        "c.store(\"db\", unknown)|datastore acme://db certain",
        "c.store(\"jdbc:h2:mem:x\", 1)|",
        "c.store(\"http://api.pay.example\", 1)|vendor pay certain",
        "c.store(unknown, 1)|nothing likely",
        "c.type(Subject.class)|nothing certain",
        "c.type(OrdersGrpc.class)|unknown orders certain",
        "c.type(unknown)|nothing likely",
        "c.either(unknown, \"billing\")|component billing certain",
        "c.either(\"http://stock\", \"billing\")|component stock certain",
        "c.either(\"http://rates.acme.org\", \"billing\")|host rates.acme.org certain HARDCODED",
        "c.either(setting, unknown)|component billing weak",
        "c.ignored(\"http://billing\")|nothing likely",
        "camel.to(\"http://billing/a\")|component billing certain",
        "camel.to(\"http:billing/a\")|component billing certain",
        "camel.to(\"{{billing.url}}/a\")|",
        "camel.to(\"{{stock.url}}/a\")|component stock certain",
        "camel.to(\"http:{{stock.host}}/a\")|component stock certain",
        "camel.to(\"{{none.url:http://stock}}/a\")|component stock certain",
        "camel.to(\"{{?none.url:file:x}}/a\")|",
        "camel.to(\"file:billing/a\")|",
        "camel.to(unknown)|",
        "camel.to()|",
        "camel.lookup(\"ejb:shop/billing//Invoices!a.B\")|component billing likely",
        "camel.lookup(\"ejb:billing/Invoices\")|component billing likely",
        "camel.topic(\"jms:topic:orders?x=1\")|channel orders certain",
        "c.url(\"{{stock.url}}/a\")|nothing likely",
        "c.url(\"http://rates\")|component billing certain",
        "c.url(\"http://rates.local\")|host rates.local certain HARDCODED",
        "c.name(\"prices\")|component billing likely",
        "c.url(\"http://stock/x\")|component stock certain",
      })
  void aValueNamesWhatItsPlaceBindsItTo(String call, String expected) {
    Places places =
        places()
            .withFile("stock/src/main/resources/application.properties", "server.port=8085\n")
            .withSettings(
                """
                stock.url=http://stock
                stock.host=stock
                feign.client.config.rates.url=http://billing
                feign.client.config.rates.local.url=http://billing
                feign.client.config.prices.url=http://billing
                feign.client.config.stock.url=http://billing
                """);
    assertEquals(expected == null ? List.of() : List.of(expected), of(places, call));
  }

  private static List<String> ofMembers(String members) {
    return named(places().evidence("package shop.orders;\nimport com.acme.*;\n" + members));
  }

  @Test
  void eachAddressThatCallersHandOverIsATarget() {
    String code =
        """
        class Subject {
          void run(C c, String address) {
            c.below(address, "/a");
          }
          void all(C c, String any) {
            run(c, "http://billing");
            run(c, "http://stock");
            run(c, "http://billing");
            run(c, any);
          }
        }
        """;
    assertEquals(List.of("component billing certain", "component stock certain"), ofMembers(code));
    assertEquals(List.of("/a", "/a"), paths("package shop.orders;\nimport com.acme.*;\n" + code));
    String unknown = code.replaceAll("\"http://(billing|stock)\"", "$1");
    assertEquals(List.of("nothing likely"), ofMembers(unknown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url = \"http://billing\", value = \"stock\"|component billing certain",
        "url = \"\", value = \"stock\"|component stock certain",
        "url = \" \", value = \"stock\", type = OrdersGrpc.class|component stock certain",
        "type = OrdersGrpc.class|unknown orders certain",
        "\"stock\"|component stock certain",
        "other = \"stock\"|nothing likely"
      })
  void ofAnAnnotationTheFirstAttributeThatSaysSomethingCounts(String attributes, String expected) {
    assertEquals(
        List.of(expected), ofMembers("@Remote(" + attributes + ")\ninterface Subject {}\n"));
  }

  @Test
  void eachValueOfAnAttributeIsATarget() {
    assertEquals(
        List.of("channel one certain", "channel two certain"),
        ofMembers("@Topics({\"one\", \"two\", \"one\"})\nclass Subject {}\n"));
  }

  private static List<String> about(String code) {
    return places().evidence("package shop.orders;\nimport com.acme.*;\n" + code).stream()
        .flatMap(one -> one.about().stream())
        .toList();
  }

  @Test
  void aPlaceIsAboutTheClassesThatItNames() {
    assertEquals(
        List.of("shop.orders.Api"),
        about(
            "class Subject { void run(C c) { c.make(shop.orders.Api.class, \"http://billing\"); } }"));
    assertEquals(
        List.of("shop.orders.Api", "shop.orders.Other"),
        about(
            "@Remote(url = \"http://billing\", type = {shop.orders.Api.class, shop.orders.Other.class})"
                + " interface Subject {}"));
    assertEquals(
        List.of(), about("class Subject { void run(C c) { c.topic(shop.orders.Api.class); } }"));
    assertEquals(List.of(), about("@Topics(shop.orders.Api.class) class Subject {}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c.below(\"http://billing/a\", \"/b\")|/a",
        "c.below(\"http://billing\", \"/b/{id}/\")|/b/{id}",
        "c.below(\"http://billing\", \"b\")|",
        "c.host(\"billing\", \"/a\")|",
        "c.name(\"http://billing/a\")|"
      })
  void whatIsAskedForStandsBehindTheHostOrInAPathOfItsOwn(String call, String path) {
    assertEquals(path == null ? List.of() : List.of(path), paths(CODE.replace("CALL", call)));
  }

  private static List<String> paths(String code) {
    return places().evidence(code).stream()
        .flatMap(one -> one.requests().stream())
        .map(Request::path)
        .toList();
  }
}
