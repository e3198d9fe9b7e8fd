package io.github.couplint.facts.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Bag;
import io.github.couplint.facts.DeployFacts.Chart;
import io.github.couplint.facts.DeployFacts.Container;
import io.github.couplint.facts.DeployFacts.Form;
import io.github.couplint.facts.DeployFacts.Origin;
import io.github.couplint.facts.DeployFacts.Port;
import io.github.couplint.facts.DeployFacts.Reference;
import io.github.couplint.facts.DeployFacts.Route;
import io.github.couplint.facts.DeployFacts.Service;
import io.github.couplint.facts.DeployFacts.Store;
import io.github.couplint.facts.DeployFacts.Workload;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.config.EmbeddedSettings;
import io.github.couplint.facts.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ManifestsTest {
  private static Facts read(String text) {
    return new YamlReader(List.of(new Manifests(new EmbeddedSettings())))
        .read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static DeployFacts facts(String text) {
    return read(text).deploy().orElse(DeployFacts.NONE);
  }

  private static Setting variable(String key, String value, Span span) {
    return new Setting("", key, value, span);
  }

  @Test
  void aDeploymentAndItsServiceAreRead() {
    DeployFacts expected =
        new DeployFacts(
            List.of(
                new Workload(
                    Form.KUBERNETES,
                    "orders",
                    List.of(),
                    new TreeMap<>(Map.of("app", "orders")),
                    List.of(
                        new Container(
                            "server",
                            new Origin("shop/orders:1", "", ""),
                            List.of(
                                variable("STOCK_URL", "http://stock:8080", new Span(15, 15, 16))),
                            List.of(
                                new Reference(
                                    Store.CONFIG_MAP,
                                    "urls",
                                    "stock",
                                    "STOCK",
                                    new Span(17, 15, 18)),
                                new Reference(Store.SECRET, "pw", "db", "DB", new Span(19, 15, 20)),
                                new Reference(
                                    Store.CONFIG_MAP, "all", "", "X_", new Span(22, 15, 23)),
                                new Reference(Store.MOUNT, "files", "", "", new Span(28, 11, 29))),
                            List.of(new Port("http", "", "8080")),
                            List.of("java", "-jar"),
                            new Span(11, 11, 26))),
                    List.of(),
                    new Span(1, 1, 29))),
            List.of(
                new Service(
                    "orders",
                    new TreeMap<>(Map.of("app", "orders")),
                    List.of(new Port("http", "80", "8080")),
                    "",
                    new Span(31, 1, 36))),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    assertEquals(
        Facts.of(expected),
        read(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: orders
            spec:
              template:
                metadata:
                  labels: {app: orders}
                spec:
                  containers:
                    - name: server
                      image: shop/orders:1
                      command: [java, -jar]
                      env:
                        - name: STOCK_URL
                          value: "http://stock:8080"
                        - name: STOCK
                          valueFrom: {configMapKeyRef: {name: urls, key: stock}}
                        - name: DB
                          valueFrom: {secretKeyRef: {name: pw, key: db}}
                      envFrom:
                        - configMapRef: {name: all}
                          prefix: X_
                      ports:
                        - name: http
                          containerPort: 8080
                  volumes:
                    - name: config
                      configMap: {name: files}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: orders}
            spec:
              selector: {app: orders}
              ports: [{name: http, port: 80, targetPort: 8080}]
            """));
  }

  @Test
  void bagsKeepValuesAndTheSettingsFilesAmongThem() {
    assertEquals(
        List.of(
            new Bag(
                Store.CONFIG_MAP,
                "urls",
                List.of(variable("STOCK_URL", "http://stock", new Span(5, 3, 5))),
                new TreeMap<>(
                    Map.of(
                        "application.yml",
                        List.of(variable("server.port", "8080", new Span(8, 1, 8))),
                        "x.properties",
                        List.of(variable("a", "b", new Span(9, 17, 9))))),
                new Span(1, 1, 9)),
            new Bag(
                Store.SECRET,
                "pw",
                List.of(variable("db", "", new Span(14, 8, 14))),
                new TreeMap<>(),
                new Span(11, 1, 14)),
            new Bag(
                Store.CONFIG_MAP,
                "made",
                List.of(variable("A", "1=2", new Span(21, 9, 21))),
                new TreeMap<>(),
                new Span(19, 5, 21))),
        facts(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: urls}
                data:
                  STOCK_URL: http://stock
                  application.yml: |
                    server:
                      port: 8080
                  x.properties: "a=b"
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: pw}
                data: {db: c2VjcmV0}
                ---
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                configMapGenerator:
                  - name: made
                    literals:
                      - A=1=2
                """)
            .bags());
  }

  @Test
  void routesOfEveryEntryPointAreRead() {
    assertEquals(
        List.of(
            new Route("shop.org", "/orders", "orders:8080", new Span(7, 22, 7)),
            new Route("", "/old", "legacy:http", new Span(8, 22, 8)),
            new Route("shop.org", "/stock", "stock:80", new Span(15, 21, 15)),
            new Route("shop.org", "/v1", "web.shop:81", new Span(21, 50, 21)),
            new Route("shop.org", "/api", "api:82", new Span(26, 7, 27)),
            new Route("shop.org", "/x", "open", new Span(31, 7, 31))),
        facts(
                """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: a}
                spec:
                  rules:
                    - host: shop.org
                      http: {paths: [{path: /orders, backend: {service: {name: orders, port: {number: 8080}}}}]}
                    - http: {paths: [{path: /old, backend: {serviceName: legacy, servicePort: http}}]}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                spec:
                  hostnames: [shop.org]
                  rules: [{matches: [{path: {value: /stock}}],
                    backendRefs:   [{name: stock, port: 80}]}]
                ---
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                spec:
                  hosts: [shop.org]
                  http: [{match: [{uri: {prefix: /v1}}], route: [{destination: {host: web.shop, port: {number: 81}}}]}]
                ---
                apiVersion: traefik.io/v1alpha1
                kind: IngressRoute
                spec: {routes: [
                      {match: "Host(`shop.org`) && PathPrefix(`/api`)",
                        services: [{name: api, port: 82}]}]}
                ---
                apiVersion: route.openshift.io/v1
                kind: Route
                spec: {host: shop.org, path: /x, to: {name: open}}
                """)
            .routes());
  }

  @Test
  void aChartIsNamed() {
    assertEquals(
        Optional.of(new Chart("shop", List.of(new Mention("redis", new Span(5, 5, 6))))),
        facts(
                """
                apiVersion: v2
                name: shop
                version: 1.0.0
                dependencies:
                  - name: redis
                    version: 1
                """)
            .chart());
  }

  @Test
  void templatesOfChartsAreRead() {
    Workload workload =
        facts(
                """
                {{- if .Values.enabled }}
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: {{ include "shop.fullname" . }}
                  labels:
                    {{- include "shop.labels" . | nindent 4 }}
                spec:
                  template:
                    spec:
                      containers:
                        - name: orders
                          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                {{- end }}
                """)
            .workloads()
            .get(0);
    assertEquals("{{ include \"shop.fullname\" . }}", workload.name());
    assertEquals(
        new Origin("{{ .Values.image.repository }}:{{ .Values.image.tag }}", "", ""),
        workload.containers().get(0).origin());
  }

  @Test
  void settingsAndOddDocumentsSayNothing() {
    assertEquals(Facts.NONE, read("a: 1\n---\n- x\n---\njust text\n"));
    assertEquals(Facts.NONE, read("apiVersion: v1\nkind: Namespace\n"));
    assertEquals(
        List.of(new Service("", new TreeMap<>(), List.of(), "", new Span(1, 1, 3))),
        facts("apiVersion: v1\nkind: Service\nspec: [1, 2]\n").services());
  }
}
