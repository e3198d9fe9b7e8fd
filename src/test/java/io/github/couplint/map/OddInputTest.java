package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Repositories that contradict themselves or can't be read: a map comes out whatever is there. */
final class OddInputTest {
  @Test
  void contradictingNamesBothStandForTheService() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "invoices.url")
            .with("orders/src/main/resources/application.yml", "invoices.url: http://money\n")
            .with("billing/src/main/resources/application.yml", "spring.application.name: cash\n")
            .with(
                "billing/src/main/resources/application.properties",
                "spring.application.name=money\n")
            .lines());
  }

  @Test
  void twoModulesOfOneNameAreToldApart() {
    assertEquals(
        List.of("a/orders service", "b/orders service"),
        Drawn.nodes(
            Drawn.services("a/orders", "b/orders")
                .with("a/orders/pom.xml", Drawn.pom("orders"))
                .with("b/orders/pom.xml", Drawn.pom("orders"))
                .map()));
  }

  @Test
  void aTemplateSaysWhatItSaysPlainly() {
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "invoices.url")
            .with(
                "chart/templates/orders.yaml",
                """
                {{- if .Values.orders.enabled }}
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: orders
                  labels: {{- include "shop.labels" . | nindent 4 }}
                spec:
                  replicas: {{ .Values.replicas }}
                  template:
                    spec:
                      containers:
                        - name: {{ .Chart.Name }}
                          image: "{{ .Values.image }}:{{ .Values.tag }}"
                          env:
                            - name: INVOICES_URL
                              value: http://billing:{{ .Values.port }}
                {{- end }}
                """)
            .lines());
  }

  @Test
  void aNameThatATemplateFillsInIsNoNode() {
    assertEquals(
        List.of("orders service"),
        Drawn.nodes(
            Drawn.services("orders")
                .with(
                    "chart/templates/any.yaml",
                    """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata:
                      name: {{ include "shop.fullname" . }}
                    spec: {template: {spec: {containers: [{image: "acme/any"}]}}}
                    """)
                .map()));
  }

  @Test
  void anchorsAndMergesAreFollowed() {
    assertEquals(
        List.of("orders -> db shared-database sales"),
        Drawn.services("orders")
            .with(
                "compose.yaml",
                """
                x-all: &all
                  environment: &env
                    SPRING_DATASOURCE_URL: jdbc:mysql://db/sales
                services:
                  db: {image: "mysql:9"}
                  orders:
                    <<: *all
                    build: orders
                    environment: {<<: *env, OTHER: x}
                """)
            .lines());
  }

  @Test
  void pomsThatAreEachOthersParentsAreModulesAllTheSame() {
    String pom =
        "<project><parent><groupId>shop</groupId><artifactId>%s</artifactId>"
            + "<version>1</version><relativePath>../%s</relativePath></parent>"
            + "<artifactId>%s</artifactId></project>";
    assertEquals(
        List.of("orders service", "stock service"),
        Drawn.nodes(
            Drawn.services("orders", "stock")
                .with("orders/pom.xml", pom.formatted("stock", "stock", "orders"))
                .with("stock/pom.xml", pom.formatted("orders", "orders", "stock"))
                .map()));
  }

  @Test
  void aHundredThousandLinesOfYamlAreRead() {
    StringBuilder lines = new StringBuilder("services:\n  orders:\n    build: orders\n");
    lines.append("    environment:\n");
    for (int i = 0; i < 100_000; i++) {
      lines.append("      VARIABLE_").append(i).append(": value\n");
    }
    lines.append("      INVOICES_URL: http://billing\n");
    assertEquals(
        List.of("orders -> billing sync-http"),
        Drawn.services("orders", "billing")
            .caller("orders", "invoices.url")
            .with("compose.yml", lines.toString())
            .lines());
  }

  @Test
  void brokenFilesAreGapsAndHideNothingElse() {
    SystemMap map =
        Drawn.services("orders", "billing")
            .caller("orders", "invoices.url")
            .with("orders/src/main/resources/application.yml", "invoices.url: http://billing\n")
            .with("compose.yml", "services:\n\torders: {build: [}\n")
            .with("k8s/a.yaml", "apiVersion: v1\nkind: [\n")
            .with("billing/Dockerfile", "FROM\n")
            .with("nginx.conf", "server { location / { proxy_pass http://billing\n")
            .with("catalog-info.yaml", "kind: {\n")
            .with("CODEOWNERS", "[section]\n/a[ @x\n")
            .map();
    assertEquals(List.of("orders -> billing sync-http"), Drawn.lines(map));
    assertEquals(
        List.of("catalog-info.yaml", "compose.yml", "k8s/a.yaml"),
        map.gaps().stream().map(Gap::subject).toList());
  }

  @Test
  void anEmptyRepositoryHasNoServices() {
    assertEquals(List.of(), Drawn.nodes(Drawn.services().map()));
  }
}
