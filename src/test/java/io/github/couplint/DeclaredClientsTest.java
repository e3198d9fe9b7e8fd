package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.coupling.Coupling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where a client leads that is an interface with an annotation. */
final class DeclaredClientsTest {
  private static final String FEIGN = "org.springframework.cloud.openfeign.FeignClient";
  private static final String MICROPROFILE =
      "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

  private static List<String> reached(String annotation, String attributes, String settings) {
    Map<String, String> base = new TreeMap<>();
    base.put("orders/pom.xml", Services.pom("orders"));
    base.put("billing/pom.xml", Services.pom("billing"));
    base.put("orders/src/main/resources/application.properties", settings);
    Map<String, String> head = new TreeMap<>(base);
    head.put(
        Services.path("orders", "Client"),
        "package shop.orders;\n@%s(%s)\ninterface Client {}\n".formatted(annotation, attributes));
    return Analyses.BUILT_IN
        .of(ChangeOfTexts.between("base", base, "head", head))
        .findings()
        .stream()
        .map(finding -> said(finding.change().coupling()))
        .toList();
  }

  private static String said(Coupling coupling) {
    String to = coupling.edge().to().type().id() + " " + coupling.edge().to().name();
    return to + ", " + coupling.confidence().id() + " " + coupling.traits().keySet();
  }

  private static List<String> feign(String attributes) {
    return reached(FEIGN, attributes, "");
  }

  @Test
  void anAddressOfAPropertyWithoutAValueGivesWayToTheName() {
    assertEquals(
        List.of("component checker, likely []"),
        feign("name = \"checker\", url = \"${pass.url}\""));
    assertEquals(
        List.of("component checker, likely []"),
        feign("value = \"checker\", url = \"https://${pass.host}/v1\", contextId = \"bean\""));
  }

  @Test
  void aComponentOfThatNameIsMeant() {
    assertEquals(
        List.of("component billing, likely []"),
        feign("name = \"billing-service\", url = \"${pass.url}\""));
  }

  @Test
  void aComponentThatThePropertyIsCalledByComesFirst() {
    assertEquals(
        List.of("component billing, weak []"),
        feign("name = \"checker\", url = \"${billing.url}\""));
    assertEquals(
        List.of("component billing, likely []"),
        feign("name = \"billing\", url = \"${billing.url}\""));
  }

  @Test
  void aNameThatIsNotKnownEitherSaysNoMoreThanTheAddress() {
    assertEquals(
        List.of("unknown pass, weak []"),
        feign("name = \"${pass.name}\", url = \"${pass.url}\", contextId = \"bean\""));
    assertEquals(List.of("unknown pass, weak []"), feign("url = \"${pass.url}\""));
  }

  @Test
  void anAddressThatIsKnownNeedsNoName() {
    assertEquals(
        List.of("host pass.shop.eu, certain [THIRD_PARTY]"),
        reached(
            FEIGN,
            "name = \"checker\", url = \"${pass.url}\"",
            "pass.url=https://pass.shop.eu/v1\n"));
    assertEquals(
        List.of("host pass.shop.eu, certain [HARDCODED, THIRD_PARTY]"),
        feign("name = \"checker\", url = \"https://pass.shop.eu\""));
  }

  @Test
  void anAddressThatSettingsGiveToANameIsNotHardCoded() {
    assertEquals(
        List.of("host pass.shop.eu, likely [THIRD_PARTY]"),
        reached(
            FEIGN,
            "name = \"checker\"",
            "spring.cloud.openfeign.client.config.checker.url=https://pass.shop.eu\n"));
  }

  @Test
  void theKeyOfAMicroprofileClientIsItsName() {
    assertEquals(
        List.of("component checker, likely []"),
        reached(MICROPROFILE, "baseUri = \"${pass.url}\", configKey = \"checker\"", ""));
    assertEquals(
        List.of("host pass.shop.eu, likely [THIRD_PARTY]"),
        reached(
            MICROPROFILE,
            "baseUri = \"${pass.url}\", configKey = \"checker\"",
            "quarkus.rest-client.checker.url=https://pass.shop.eu\n"));
  }
}
