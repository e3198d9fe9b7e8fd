package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places of a Java file speak for what. */
final class JavaEvidenceTest {
  private static final String TECHNOLOGIES =
      """
      id: acme
      name: Acme
      rule: sync-http
      match:
        - call: com.acme.Client.{get,post}(url)
        - call: com.acme.Chain..send(url)
        - call: com.acme.Client.ping
        - call: com.acme.Client.skip(_)
        - construct: com.acme.Stub(url)
        - annotation: com.acme.Remote(url:url)
        - supertype: com.acme.Base
        - type: com.acme.Queue
      address:
        - call: com.acme.Options.host(url)
      client: [com.acme.Client]
      ---
      id: rpc
      name: Rpc
      rule: sync-rpc
      match:
        - call: com.acme.Rpc.ask(url)
        - annotation: com.acme.Inject(value:name)
        - type: "**.*BlockingStub"
      ---
      id: bus
      name: Bus
      rule: publish
      broker: bus
      match:
        - call: com.acme.Bus.send(topic, _)
      """;
  private static final String VENDORS =
      """
      id: pay
      name: Pay
      rule: vendor-sdk
      entry: [com.pay.PayClient, "com.pay.Charge.{create,capture}", com.pay.Sign]
      """;

  static Places places() {
    return new Places(TECHNOLOGIES, VENDORS);
  }

  static String code(String body) {
    return "package shop.orders;\nimport com.acme.*;\nimport com.pay.*;\nclass Subject {\n" + body;
  }

  /** The places of a method's body with a parameter of each type; line 6 is the body's first. */
  private static List<String> ofBody(String body) {
    return of(
        "void run(Client client, Chain chain, Rpc rpc, Bus bus, Options options, Charge charge) {\n"
            + body
            + "\n}\n}\n");
  }

  private static List<String> of(String members) {
    return places().of(code(members)).stream().filter(one -> !one.startsWith("5 ")).toList();
  }

  @Test
  void aCallOpensAndTheRestOfTheFileSupports() {
    assertEquals(
        List.of(
            "4 type com.acme.Client supports acme",
            "4 construct com.acme.Client supports acme",
            "6 call com.acme.Client.get opens acme to component billing GET /things",
            "2 import com.acme.Client supports acme"),
        places()
            .of(
                """
                package shop.orders;
                import com.acme.Client;
                class Subject {
                  private final Client client = new Client();
                  String ask() {
                    return client.get("http://billing/things");
                  }
                }
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client.get(\"http://billing/a\");|get opens acme to component billing GET /a",
        "client.post(\"http://billing/a\");|post opens acme to component billing POST /a",
        "client.ping();|ping opens acme",
        "client.skip();|skip opens acme",
        "client.get();|",
        "client.put(\"http://billing/a\");|",
        "client.self().get(\"http://billing/a\");|get opens acme to component billing GET /a",
        "client.self().self().get(\"http://billing/a\");|"
      })
  void aCallOpensWithWhatItsShapeAsksForOnTheClientItself(String call, String expected) {
    assertEquals(
        expected == null ? List.of() : List.of("6 call com.acme.Client." + expected), ofBody(call));
  }

  @Test
  void anywhereInAChainOpensWhereTheShapeSaysSo() {
    assertEquals(
        List.of("6 call com.acme.Chain.send opens acme to component stock * /a"),
        ofBody("chain.one().two().send(\"http://stock/a\");"));
  }

  @Test
  void whatNamesATargetOnlyOpensNothing() {
    assertEquals(
        List.of("6 call com.acme.Options.host supports acme to component stock * /a"),
        ofBody("options.host(\"http://stock/a\");\noptions.host();"));
  }

  @Test
  void onlyHttpIsAskedForPaths() {
    assertEquals(
        List.of("6 call com.acme.Rpc.ask opens rpc to component stock"),
        ofBody("rpc.ask(\"http://stock/a\");"));
  }

  @Test
  void aMethodOfAVendorOpensByItsName() {
    assertEquals(
        List.of("6 call com.pay.Charge.create opens pay to vendor pay"),
        ofBody("charge.create();\ncharge.list();"));
  }

  @Test
  void aClientThatOpensByItsTypeIsAskedForAnythingButToEnd() {
    assertEquals(
        List.of(
            "6 type com.acme.Queue opens acme",
            "7 type com.pay.PayClient opens pay to vendor pay",
            "9 call com.acme.Queue.push opens acme",
            "10 call com.pay.PayClient.charge opens pay to vendor pay",
            "13 call com.acme.Queue.stats opens acme",
            "14 call com.pay.PayClient.stats opens pay to vendor pay"),
        of(
            """

            private Queue queue;
            private PayClient pay;
            void run() {
              queue.push("a");
              pay.charge(1);
              queue.close();
              pay.shutdown();
              queue.stats().add("a");
              pay.stats().add("a");
            }
            }
            """));
  }

  @Test
  void anObjectThatIsMadeOpensWithWhatItsShapeAsksFor() {
    assertEquals(
        List.of(
            "6 construct com.acme.Stub.<init> opens acme to component billing * /a",
            "8 construct com.pay.PayClient opens pay to vendor pay"),
        ofBody("new Stub(\"http://billing/a\");\nnew Stub();\nnew PayClient();"));
  }

  @Test
  void aTypeThatExtendsAnotherOpensAndOneThatHoldsItDoesNot() {
    assertEquals(
        List.of("4 type com.acme.Base opens acme"),
        places()
            .of(code("Base held;\n}\n").replace("class Subject", "class Subject extends Base")));
  }

  @Test
  void aTypeThatOpensByItsCallsDoesNotByBeingNamedOrExtended() {
    assertEquals(
        List.of("4 type com.acme.Client supports acme"),
        places()
            .of(
                code("Charge held;\n}\n")
                    .replace("class Subject", "class Subject extends Client")));
  }

  @Test
  void anAnnotationOfAVendorOpens() {
    assertEquals(
        List.of("6 annotation com.pay.Sign opens pay to vendor pay"),
        of("\n@Sign\nint field;\n}\n"));
  }

  @Test
  void anInterfaceAsksForWhatItsMethodsAreMappedTo() {
    String client =
        """
        package shop.orders;
        import com.acme.Remote;
        import org.springframework.web.bind.annotation.GetMapping;
        @Remote(url = "http://billing")
        interface Subject {
          @GetMapping("/latest")
          String latest();
        }
        """;
    assertEquals(
        List.of(
            "4 annotation com.acme.Remote opens acme to component billing GET /latest",
            "2 import com.acme.Remote supports acme"),
        places().of(client));
    assertEquals(
        "4 annotation com.acme.Remote opens acme to component billing",
        places().of(client.replace("interface Subject", "abstract class Subject")).get(0));
  }

  @Test
  void theAnnotationThatPutsACallIntoATransactionIsAPlaceOfIt() {
    String transactional =
        """

        @org.springframework.transaction.annotation.Transactional
        void run(Client client, Bus bus, Options options) {
          client.get("http://billing/a");
          bus.send("orders.placed", "a");
        }
        void rest(Client client) {
          client.get("http://stock/a");
        }
        }
        """;
    assertEquals(
        List.of(
            "8 call com.acme.Client.get opens acme to component billing GET /a",
            "6 annotation Transactional supports acme to component billing",
            "9 call com.acme.Bus.send opens bus to channel orders.placed",
            "6 annotation Transactional supports bus to channel orders.placed",
            "12 call com.acme.Client.get opens acme to component stock GET /a"),
        of(transactional).stream().filter(one -> !one.contains("type com.acme.Client")).toList());
  }

  private static Set<String> traits(String folder, String ancestors, String call) {
    String code =
        """
        package shop.orders.FOLDER;
        class Subject ANCESTORS {
          void run(com.acme.Client client) {
            client.CALL("http://billing/a");
          }
        }
        """;
    return places()
        .withFile(
            "orders/src/main/java/shop/orders/Port.java",
            "package shop.orders; public interface Port { void run(); }")
        .evidence(
            code.replace("FOLDER", folder).replace("ANCESTORS", ancestors).replace("CALL", call))
        .stream()
        .filter(Evidence::opens)
        .findFirst()
        .orElseThrow()
        .traits()
        .keySet();
  }

  @Test
  void whereACallStandsAndWhetherItWritesGivesTraits() {
    assertEquals(
        List.of(Set.of("CLIENT_PKG"), Set.of("CLIENT_PKG", "WRITE"), Set.of()),
        List.of(traits("client", "", "get"), traits("client", "", "post"), traits("a", "", "get")));
  }

  @Test
  void aClientBehindAPortIsAnAdapter() {
    String port = "implements shop.orders.Port";
    assertEquals(
        List.of(Set.of("ADAPTER"), Set.of()),
        List.of(traits("client", port, "get"), traits("a", port, "get")));
  }
}
