package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import speaks for, and whom the type of an injected stub tells. */
final class ImportsAndStubsTest {
  private static final String STUB =
      """

      @Inject(NAME)
      private OrdersGrpc.OrdersBlockingStub stub;
      }
      """;

  private static List<String> injected(Places places, String name) {
    return places.of(JavaEvidenceTest.code(STUB.replace("(NAME)", name))).stream()
        .filter(one -> one.contains("annotation"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"(\"stock\"), component stock", "'', unknown Orders"})
  void theStubOfAStrangerTellsItsServiceWhereNoNameDoes(String name, String target) {
    assertEquals(
        List.of("6 annotation com.acme.Inject opens rpc to " + target),
        injected(JavaEvidenceTest.places(), name == null ? "" : name));
  }

  @Test
  void aStubThatIsOnlyHeldTellsItsService() {
    String code = JavaEvidenceTest.code("private OrdersGrpc.OrdersBlockingStub stub;\n}\n");
    assertEquals(
        List.of("5 type shop.orders.OrdersGrpc.OrdersBlockingStub opens rpc to unknown Orders"),
        JavaEvidenceTest.places().of(code));
  }

  @ParameterizedTest
  @CsvSource({"(\"stock\")", "''"})
  void theStubOfAServiceOfTheRepositoryTellsMoreThanAName(String name) {
    Places places =
        JavaEvidenceTest.places()
            .withFile(
                "billing/src/main/java/shop/billing/Orders.java",
                "package shop.billing; class Orders extends OrdersGrpc.OrdersImplBase {}");
    assertEquals(
        List.of("6 annotation com.acme.Inject opens rpc to component billing"),
        injected(places, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "com.acme.Client|com.acme.Client supports acme",
        "static com.acme.Client.LIMIT|com.acme.Client supports acme",
        "com.pay.PayClient|com.pay.PayClient supports pay to vendor pay",
        "com.acme.*|",
        "static com.acme.Client.*|",
        "com.acme.Stub|",
        "com.acme.Options|",
        "com.other.Client|"
      })
  void anImportSupportsAndOpensNothing(String imported, String expected) {
    assertEquals(
        expected == null ? List.of() : List.of("2 import " + expected),
        JavaEvidenceTest.places()
            .of("package shop.orders;\nimport " + imported + ";\nclass Subject {}\n"));
  }

  @Test
  void anImportOfATypeThatIsNoClientSupportsWhereTheTypeIsUsed() {
    String code =
        """
        package shop.orders;
        import com.acme.Stub;
        import com.acme.Options;
        class Subject {
          Object stub = new Stub("http://billing/a");
        }
        """;
    assertEquals(
        List.of(
            "5 construct com.acme.Stub.<init> opens acme to component billing * /a",
            "2 import com.acme.Stub supports acme"),
        JavaEvidenceTest.places().of(code));
  }

  @Test
  void theUseOfAnotherTypeOfTheTechnologyIsNoneOfTheImportedOne() {
    String code =
        """
        package shop.orders;
        import com.acme.Stub;
        class Subject {
          com.acme.Queue queue;
        }
        """;
    assertEquals(List.of("4 type com.acme.Queue opens acme"), JavaEvidenceTest.places().of(code));
  }

  @Test
  void anImportIsThatOfTheFirstTypeOfItsFile() {
    String imported = "package shop.orders;\nimport com.acme.Client;\n";
    assertEquals(
        List.of(List.of("shop.orders.Subject"), List.of("")),
        List.of(
            users(imported + "class Subject {}\nclass Other {}\n"),
            users("@Deprecated " + imported)));
  }

  private static List<String> users(String code) {
    return JavaEvidenceTest.places().evidence(code).stream()
        .map(Evidence::user)
        .distinct()
        .toList();
  }
}
