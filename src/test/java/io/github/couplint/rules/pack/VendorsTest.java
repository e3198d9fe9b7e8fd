package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.rules.Rule;
import io.github.couplint.rules.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Shows a type and the hosts of each vendor of the built-in packs. */
final class VendorsTest {
  private static final List<String> RULES =
      BuiltInAnalysis.BOOK.rules().stream().map(Rule::id).toList();

  @TestFactory
  Stream<DynamicTest> aFieldOfAnEntryTypeIsACouplingToTheVendor() {
    return BuiltInAnalysis.BOOK.vendors().stream()
        .flatMap(
            vendor -> plainType(vendor).stream().map(type -> test(vendor, ofType(vendor, type))));
  }

  /** A type without wildcards that opens a coupling by any use. */
  private static Optional<String> plainType(Vendor vendor) {
    return vendor.entry().stream()
        .filter(entry -> entry.method().isEmpty())
        .flatMap(entry -> entry.type().expanded().stream())
        .filter(type -> !type.contains("*"))
        .findFirst();
  }

  private static String ofType(Vendor vendor, String type) {
    return """
        ## %s

        ```java after orders/src/main/java/shop/A.java
        package shop;

        import %s;

        class A {
          %s client; // finding: %s "-> %s"
        }
        ```
        """
        .formatted(
            vendor.id(),
            type,
            type.substring(type.lastIndexOf('.') + 1),
            vendor.rule(),
            vendor.targetName(List.of()).equals(vendor.id()) ? "" : vendor.targetName(List.of()));
  }

  @TestFactory
  Stream<DynamicTest> aCallOfAHostIsACouplingToTheVendor() {
    return BuiltInAnalysis.BOOK.vendors().stream()
        .filter(vendor -> !vendor.hosts().isEmpty())
        .map(vendor -> test(vendor, ofHosts(vendor)));
  }

  private static String ofHosts(Vendor vendor) {
    StringBuilder page = new StringBuilder();
    for (String host : vendor.hosts().stream().map(h -> h.toString().replace("*", "x")).toList()) {
      page.append(
          """
          ## %s

          ```java after orders/src/main/java/shop/A.java
          package shop;

          import java.net.URI;
          import java.net.http.HttpRequest;

          class A {
            HttpRequest request() {
              return HttpRequest.newBuilder(URI.create("https://%s/v1")).build(); // finding: sync-http "-> %s:"
            }
          }
          ```
          """
              .formatted(host, host, vendor.targetName(List.of("x"))));
    }
    return page.toString();
  }

  private static DynamicTest test(Vendor vendor, String page) {
    PageCheck check = new PageCheck(vendor.id(), 0, RULES, BuiltInAnalysis::seen);
    return DynamicTest.dynamicTest(
        vendor.id(),
        () ->
            assertEquals(
                List.of(),
                Page.cases(page).stream().flatMap(c -> check.mismatches(c).stream()).toList()));
  }
}
