package io.github.couplint.map;

import io.github.couplint.topology.Component;
import io.github.couplint.topology.Product;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the broker through which a component's messages go. */
final class Brokers {
  /** A broker that only the build tells. */
  static final String ANY = "the message broker";

  /** Its messages go through a table and then through a broker that only the build tells. */
  private static final String RELAYED = "Eventuate";

  private static final String UNTOLD = "message broker";

  /** The words that a technology's broker has among the ids of products. */
  private static final Map<String, Set<String>> PRODUCTS =
      Map.of(
          "Kafka", Set.of("kafka", "redpanda"),
          "RabbitMQ", Set.of("rabbitmq"),
          "JMS", Set.of("activemq", "artemis", "ibmmq"),
          "Pulsar", Set.of("pulsar"),
          "NATS", Set.of("nats"),
          "MQTT", Set.of("mosquitto", "emqx", "hivemq"),
          "Amazon SQS", Set.of("elasticmq"),
          "Redis", Set.of("redis", "valkey", "keydb"));

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "Kafka",
          List.of(
              "spring.kafka.bootstrap-servers",
              "spring.cloud.stream.kafka.binder.brokers",
              "kafka.bootstrap.servers",
              "mp.messaging.connector.smallrye-kafka.bootstrap.servers"),
          "RabbitMQ",
          List.of("spring.rabbitmq.host", "spring.rabbitmq.addresses", "rabbitmq-host"),
          "JMS",
          List.of(
              "spring.activemq.broker-url", "spring.artemis.host", "spring.artemis.broker-url"));

  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z]+:/*)?(?:\\([a-z]+:/*)?(?:[^@/]*@)?(?<host>[\\w.-]+)(?::(?<port>\\d+))?.*");

  private final Topology topology;
  private final Nodes nodes;

  Brokers(Topology topology, Nodes nodes) {
    this.topology = topology;
    this.nodes = nodes;
  }

  /**
   * The node of the broker.
   *
   * @param broker what the packs call it
   */
  String of(Component component, String broker) {
    String which = broker.equals(ANY) || broker.equals(RELAYED) ? byBuild(component) : broker;
    String usual = broker.equals(RELAYED) && which.equals(UNTOLD) ? RELAYED : which;
    return bySettings(component, which)
        .or(() -> byWorkload(component, which))
        .orElseGet(() -> nodes.external(usual.toLowerCase(Locale.ROOT), NodeKind.BROKER));
  }

  private String byBuild(Component component) {
    if (topology.uses(component, artifact -> artifact.matches(".*(rabbit|amqp).*"))) {
      return "RabbitMQ";
    }
    return topology.uses(component, a -> a.matches(".*kafka.*")) ? "Kafka" : UNTOLD;
  }

  private Optional<String> bySettings(Component component, String which) {
    return KEYS.getOrDefault(which, List.of()).stream()
        .flatMap(key -> topology.settings(component).find(key).stream())
        .map(HOST::matcher)
        .filter(Matcher::matches)
        .flatMap(address -> node(address, which).stream())
        .findFirst();
  }

  /** A broker that a service of the system is would be odd; a wrong port may look like one. */
  private Optional<String> node(Matcher address, String which) {
    String port = address.group("port") == null ? usualPort(which) : address.group("port");
    return nodes
        .ofHost(address.group("host"), port)
        .filter(node -> nodes.kind(node).filter(kind -> kind == NodeKind.BROKER).isPresent());
  }

  private static String usualPort(String which) {
    return switch (which) {
      case "Kafka" -> "9092";
      case "RabbitMQ" -> "5672";
      case "JMS" -> "61616";
      default -> "";
    };
  }

  private Optional<String> byWorkload(Component component, String which) {
    Set<String> products = PRODUCTS.getOrDefault(which, Set.of());
    Stream<Workload> near = nodes.before(component).stream();
    return Stream.concat(near, topology.workloads().stream())
        .filter(workload -> fits(workload, which, products))
        .map(nodes::ofWorkload)
        .findFirst();
  }

  private static boolean fits(Workload workload, String which, Set<String> products) {
    return workload
        .product()
        .filter(p -> products.contains(p.id()) || isAnyBroker(p, which))
        .isPresent();
  }

  private static boolean isAnyBroker(Product product, String which) {
    return which.equals(UNTOLD) && product.sort() == Product.Sort.BROKER;
  }
}
