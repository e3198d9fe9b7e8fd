package io.github.couplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a type offers what is a vendor's, and where it keeps that to itself. */
final class LeaksTest {
  private static final String VENDORS =
      """
      id: pay
      name: Pay
      rule: vendor-sdk
      entry: [com.pay.PayClient]
      value: [com.pay.Money]
      not: [com.pay.Tool]
      ---
      id: trace
      name: Trace
      rule: vendor-sdk
      category: developer
      entry: [com.trace.Span]
      """;

  /** Line 3 is the declaration, line 4 the member. */
  private static List<String> offered(String folder, String declaration, String member) {
    return new Places("id: t\nname: T\nrule: sync-http\n", VENDORS)
        .leaks(
            "package shop.orders.%s;\nimport com.pay.*;\n%s {\n%s\n}\n"
                .formatted(folder, declaration, member));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|public interface Subject|Money price();|4 com.pay.Money offered",
        "a|public interface Subject|void pay(Money price);|4 com.pay.Money offered",
        "a|public interface Subject|void pay() throws Money;|4 com.pay.Money offered",
        "a|public interface Subject|PayClient client();|4 com.pay.PayClient offered",
        "a|interface Subject|Money price();|",
        "client|public interface Subject|Money price();|",
        "a|public class Subject|public Money price() { return null; }|",
        "domain|public class Subject|public Money price() { return null; }|4 com.pay.Money offered",
        "domain|public class Subject|Money price() { return null; }|",
        "a|public interface Subject|Tool tool();|",
        "a|public interface Subject|com.trace.Span span();|",
        "a|public interface Subject|String price();|"
      })
  void methodsOfPublicInterfacesAndOfTheDomainOfferTheirTypes(
      String folder, String declaration, String member, String expected) {
    assertEquals(
        expected == null ? List.of() : List.of(expected), offered(folder, declaration, member));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|@jakarta.persistence.Entity class Subject|Money price;|4 com.pay.Money offered",
        "domain|class Subject|private Money price;|4 com.pay.Money offered",
        "domain|class Subject|static final Money FREE = null;|",
        "a|@Deprecated class Subject|Money price;|",
        "a|public class PaidEvent|Money price;|4 com.pay.Money offered",
        "a|public record PaidDto(Money price)|void a() { }|3 com.pay.Money offered",
        "a|public class PayCommand|Money price;|4 com.pay.Money offered",
        "a|class PaidEvent|Money price;|",
        "a|public interface PaidEvent|Money FREE = null;|",
        "a|public class Subject|Money price;|",
        "a|class Subject|Money price;|"
      })
  void fieldsOfWhatIsStoredAndOfTheDomainOfferTheirTypes(
      String folder, String declaration, String member, String expected) {
    assertEquals(
        expected == null ? List.of() : List.of(expected), offered(folder, declaration, member));
  }

  @Test
  void ofALongSignatureTheLineThatNamesTheTypeIsThePlace() {
    assertEquals(
        List.of("6 com.pay.Money offered"),
        offered("a", "public interface Subject", "void pay(\n    String id,\n    Money price);"));
  }

  @Test
  void membersThatNameTheSameTypeAreEachToldWhereTheyDo() {
    assertEquals(
        List.of("4 com.pay.Money offered", "6 com.pay.Money offered"),
        offered(
            "a", "public interface Subject", "void a(Money price);\nvoid b(\n    Money price);"));
  }
}
