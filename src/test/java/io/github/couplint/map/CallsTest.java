package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which endpoint a call goes to. */
final class CallsTest {
  private static final String BILLS =
      """
      package billing;
      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.PostMapping;
      import org.springframework.web.bind.annotation.RequestMapping;
      import org.springframework.web.bind.annotation.RestController;
      @RestController
      @RequestMapping("/bills")
      class Bills {
        @GetMapping("/{id}/lines") String lines(String id) { return ""; }
        @GetMapping("/{id}") String one(String id) { return ""; }
        @GetMapping("/open") String open() { return ""; }
        @PostMapping String add(String bill) { return ""; }
      }
      """;

  private static Drawn system(String client) {
    return Drawn.services("orders", "billing")
        .with("billing/src/main/java/billing/Bills.java", BILLS)
        .with("orders/src/main/java/orders/A.java", client);
  }

  private static String sends(String statement) {
    return """
        package orders;
        import org.springframework.http.HttpMethod;
        import org.springframework.web.client.RestTemplate;
        class A {
          private final RestTemplate rest = null;
          private String base;
          void send(String id) {
            %s;
          }
        }
        """
        .formatted(statement);
  }

  /** The calls of the connections: method, path and line. */
  private static List<String> calls(Drawn system) {
    return system.map().connections().stream()
        .flatMap(line -> line.calls().stream())
        .map(call -> call.method() + " " + call.path() + " " + call.place().line())
        .toList();
  }

  @Test
  void anAddressTellsTheEndpoint() {
    String sent =
        "rest.getForObject(\"http://billing/bills/\" + id + \"/lines?all=1\", String.class)";
    assertEquals(List.of("GET /bills/{id}/lines 8"), calls(system(sends(sent))));
  }

  @Test
  void theMethodTellsApartWhatThePathDoesNot() {
    String sent = "rest.exchange(\"http://billing/bills\", HttpMethod.POST, null, String.class)";
    assertEquals(List.of("POST /bills 8"), calls(system(sends(sent))));
  }

  @Test
  void aPathWithoutParametersGoesBeforeOneWithThem() {
    String sent = "rest.getForObject(\"http://billing/bills/open\", String.class)";
    assertEquals(List.of("GET /bills/open 8"), calls(system(sends(sent))));
  }

  @Test
  void aPathThatNothingAnswersIsNoCall() {
    String sent = "rest.delete(\"http://billing/bills/\" + id)";
    assertEquals(List.of(), calls(system(sends(sent))));
    assertEquals(List.of("orders -> billing sync-http"), system(sends(sent)).lines());
  }

  @Test
  void anInterfaceAsksForWhatItsMethodsSay() {
    Drawn system =
        system(
            """
            package orders;
            import org.springframework.cloud.openfeign.FeignClient;
            import org.springframework.web.bind.annotation.GetMapping;
            @FeignClient(name = "billing", path = "/bills")
            interface A {
              @GetMapping("/{number}") String bill(String number);
              @GetMapping("/none/of/these") String none();
            }
            """);
    assertEquals(List.of("GET /bills/{id} 6"), calls(system));
  }

  @Test
  void whatAnInterfaceInheritsItAsksForToo() {
    Drawn system =
        system(
                """
                package orders;
                import io.micronaut.http.client.annotation.Client;
                @Client(id = "billing", path = "/bills")
                interface A extends Operations {}
                """)
            .with(
                "orders/src/main/java/orders/Operations.java",
                """
                package orders;
                import io.micronaut.http.annotation.Get;
                interface Operations {
                  @Get("/{number}/lines") String lines(String number);
                }
                """);
    assertEquals(List.of("GET /bills/{id}/lines 4"), calls(system));
  }

  @Test
  void aPathThatOnlyOneServiceAnswersIsAGuess() {
    Drawn system =
        system(sends("rest.getForObject(base + \"/bills/\" + id + \"/lines\", String.class)"));
    SystemMap map = system.map();
    assertEquals(List.of("orders -> billing sync-http"), Drawn.lines(map));
    assertEquals(Confidence.WEAK, map.connections().get(0).confidence());
    assertEquals(List.of("GET /bills/{id}/lines 8"), calls(system));
  }

  @Test
  void aPathThatTwoServicesAnswerIsNone() {
    Drawn system =
        Drawn.services("orders", "billing", "archive")
            .with("billing/src/main/java/billing/Bills.java", BILLS)
            .with(
                "archive/src/main/java/archive/Bills.java",
                BILLS.replace("package billing", "package archive"))
            .with(
                "orders/src/main/java/orders/A.java",
                sends("rest.getForObject(base + \"/bills/\" + id + \"/lines\", String.class)"));
    assertEquals(List.of(), system.lines());
  }

  @Test
  void aPathThatSaysLittleIsNone() {
    Drawn system = system(sends("rest.getForObject(base + \"/bills/\" + id, String.class)"));
    assertEquals(List.of(), system.lines());
  }

  @Test
  void aStubsMethodIsTheServices() {
    Drawn system =
        Drawn.services("orders", "billing")
            .with(
                "billing/src/main/java/billing/Bills.java",
                """
                package billing;
                class Bills extends BillsGrpc.BillsImplBase {
                  @Override
                  public void pay(String request, Object observer) {}
                }
                """)
            .with(
                "orders/src/main/java/orders/A.java",
                """
                package orders;
                import billing.BillsGrpc;
                class A {
                  private BillsGrpc.BillsBlockingStub bills;
                  void pay() {
                    bills.pay("x");
                  }
                }
                """);
    assertEquals(List.of("orders -> billing sync-rpc"), system.lines());
    assertEquals(List.of("RPC Bills/pay 6"), calls(system));
  }

  @Test
  void aTemplateAnswersSegmentBySegment() {
    assertEquals(Optional.of("/a/{x}"), hit("/a/1", "/a/{x}", "/a/{x}/b"));
    assertEquals(Optional.of("/a/**"), hit("/a/1/2/3", "/a/**", "/b"));
    assertEquals(Optional.of("/v1/a/{x}"), hit("{}/a/1", "/v1/a/{x}", "/a/{x}/c"));
    assertEquals(Optional.empty(), hit("/a/1/2", "/a/{x}"));
    assertEquals(Optional.empty(), hit("{}/{}", "/a/{x}"));
    assertEquals(Optional.of(""), hit("/", ""));
  }

  private static Optional<String> hit(String path, String... templates) {
    Place place = new Place(new RepoPath("A.java"), 1);
    return Calls.hit(
            new Request("GET", path, place.file(), 1),
            List.of(templates).stream().map(t -> new Endpoint("*", t, place)).toList())
        .map(Endpoint::path);
  }
}
