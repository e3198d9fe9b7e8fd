package io.github.couplint.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a call goes through shows where the cluster names the port. */
final class PortsTest {
  private static String deployment(String name, String variable, String value) {
    return """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: %s}
        spec:
          selector: {matchLabels: {app: %s}}
          template:
            metadata: {labels: {app: %s}}
            spec:
              containers:
                - name: server
                  image: %s
                  env: [{name: %s, value: "%s"}]
        """
        .formatted(name, name, name, name, variable, value);
  }

  private static String service(String name, String port) {
    return """
        apiVersion: v1
        kind: Service
        metadata: {name: %s}
        spec:
          selector: {app: %s}
          ports: [{%s}]
        """
        .formatted(name, name, port);
  }

  private static List<String> lines(String address, String port) {
    return Drawn.services("orders", "billing")
        .with("k8s/orders.yaml", deployment("orders", "BILLING_URL", address))
        .with("k8s/billing.yaml", deployment("billing", "X", "y"))
        .with("k8s/billing-service.yaml", service("billing", port))
        .lines();
  }

  @Test
  void aPortNamedForGrpcIsCalledThroughIt() {
    assertEquals(
        List.of("orders -> billing sync-rpc"),
        lines("http://billing:50051", "name: grpc-api, port: 50051"));
  }

  @Test
  void aPortWithoutANameGoesByItsProtocol() {
    assertEquals(
        List.of("orders -> billing sync-rpc"),
        lines("http://billing:50051", "appProtocol: grpc, port: 50051"));
  }

  @Test
  void otherPortsAreCalledThroughHttp() {
    assertEquals(
        List.of("orders -> billing sync-http"), lines("http://billing:80", "name: http, port: 80"));
  }

  @Test
  void aSchemeTellsToo() {
    assertEquals(
        List.of("orders -> billing sync-rpc"), lines("grpc://billing:50051", "port: 50051"));
  }
}
