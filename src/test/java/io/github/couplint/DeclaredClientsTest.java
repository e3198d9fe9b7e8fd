package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a client leads that is an interface with an annotation. */
final class DeclaredClientsTest {
  private static final String FEIGN = "org.springframework.cloud.openfeign.FeignClient";
  private static final String MICROPROFILE =
      "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

  private static final String BY_PROPERTY = "name = \"checker\", url = \"${pass.url}\"";

  private static Map<String, String> services(String settings) {
    Map<String, String> files = new TreeMap<>();
    files.put("orders/pom.xml", Services.pom("orders"));
    files.put("billing/pom.xml", Services.pom("billing"));
    files.put("orders/src/main/resources/application.properties", settings);
    return files;
  }

  private static Map<String, String> with(
      String annotation, String attributes, String methods, String settings) {
    Map<String, String> files = services(settings);
    files.put(
        Services.path("orders", "Client"),
        "package shop.orders;\n@%s(%s)\ninterface Client {\n%s}\n"
            .formatted(annotation, attributes, methods));
    return files;
  }

  private static Verdict verdict(Map<String, String> base, Map<String, String> head) {
    return Analyses.BUILT_IN.of(ChangeOfTexts.between("base", base, "head", head));
  }

  private static List<String> reached(String annotation, String attributes, String settings) {
    return verdict(services(settings), with(annotation, attributes, "", settings))
        .findings()
        .stream()
        .map(finding -> said(finding.change().coupling()))
        .toList();
  }

  private static List<String> told(Map<String, String> base, Map<String, String> head) {
    Verdict verdict = verdict(base, head);
    return Stream.concat(
            verdict.findings().stream().map(Finding::change), verdict.credit().stream())
        .map(change -> change.what().id() + " " + change.coupling().edge())
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
  void settingsThatTellANamedClientsAddressChangeNoCoupling() {
    Map<String, String> named = with(FEIGN, BY_PROPERTY, "", "");
    Map<String, String> resolved =
        with(FEIGN, BY_PROPERTY, "  String more();\n", "pass.url=https://pass.shop.eu/v1\n");
    assertEquals(List.of(), told(named, resolved));
    assertEquals(List.of(), told(resolved, named));
  }

  @Test
  void anotherNameInTheCodeIsAnotherTarget() {
    assertEquals(
        List.of("introduced orders -> tester (sync-http)", "removed orders -> checker (sync-http)"),
        told(
            with(FEIGN, BY_PROPERTY, "", ""),
            with(FEIGN, BY_PROPERTY.replace("checker", "tester"), "", "")));
    assertEquals(
        List.of(
            "introduced orders -> pass.shop.eu (sync-http)",
            "removed orders -> checker (sync-http)"),
        told(
            with(FEIGN, BY_PROPERTY, "", ""),
            with(FEIGN, "name = \"checker\", url = \"https://pass.shop.eu\"", "", "")));
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
