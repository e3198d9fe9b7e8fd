package io.github.couplint.topology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A server that many systems run beside their own services, known by its image's name.
 *
 * @param id its usual name
 */
public record Product(String id, Sort sort) {
  /** What such a server is for. */
  public enum Sort {
    BROKER,
    DATABASE,
    CACHE,
    DISCOVERY,
    CONFIG,
    TRACING,
    LOGGING,
    MONITORING,
    ADMIN,
    AUTH,
    MAIL,
    WEBSERVER,
    GATEWAY
  }

  /** Tells what an image only does with a product: it fills, shows or watches it. */
  private static final Set<String> BESIDE =
      Set.of(
          "ui",
          "init",
          "setup",
          "client",
          "connect",
          "migration",
          "migrations",
          "migrate",
          "flyway",
          "liquibase",
          "backup",
          "cli",
          "tools");

  /** Tells what an image shows of a product to people. */
  private static final Set<String> CONSOLES =
      Set.of("ui", "webui", "gui", "manager", "console", "admin", "commander", "browser", "studio");

  /** Words that a system may well call something of its own by. */
  private static final Set<String> AMBIGUOUS =
      Set.of("tempo", "apollo", "dex", "hydra", "schema", "es", "kube", "turbine", "fluent", "h2");

  /** Words for the form in which a product comes. */
  private static final Set<String> FORMS =
      Set.of(
          "cp",
          "server",
          "management",
          "alpine",
          "native",
          "community",
          "ce",
          "oss",
          "stack",
          "enterprise",
          "db",
          "all",
          "in",
          "one",
          "state",
          "metrics",
          "registry",
          "standalone",
          "bit",
          "collector",
          "query",
          "agent",
          "contrib",
          "express",
          "xe",
          "free",
          "slim",
          "dashboard",
          "unprivileged",
          "proxy",
          "broker",
          "cluster",
          "sentinel",
          "exporter",
          "docker");

  private static final Map<String, String> BY_MAKER =
      Map.of("jaegertracing", "jaeger", "openzipkin", "zipkin", "prom", "prometheus");

  /** Words of an image's name to the product, names as on Docker Hub. */
  private static final Map<String, Product> BY_WORD = new LinkedHashMap<>();

  static {
    add(Sort.BROKER, "rabbitmq", "kafka", "activemq", "artemis", "nats", "pulsar", "redpanda");
    add(Sort.BROKER, "mosquitto", "emqx", "hivemq", "rocketmq", "ibmmq", "elasticmq", "nsqd");
    add(Sort.DATABASE, "mysql", "mariadb", "postgres", "mongo", "cassandra", "scylla", "oracle");
    add(Sort.DATABASE, "mssql", "neo4j", "couchdb", "couchbase", "cockroachdb", "cockroach");
    add(Sort.DATABASE, "influxdb", "arangodb", "clickhouse", "timescaledb", "db2", "dynamodb");
    add(Sort.DATABASE, "minio", "percona", "yugabytedb", "hsqldb", "h2", "solr", "axonserver");
    add(Sort.CACHE, "redis", "memcached", "hazelcast", "valkey", "keydb", "infinispan");
    add(Sort.DISCOVERY, "eureka", "consul", "nacos", "etcd");
    add(Sort.CONFIG, "zookeeper", "apollo");
    add(Sort.TRACING, "zipkin", "jaeger", "tempo", "skywalking");
    add(Sort.LOGGING, "logstash", "fluentd", "filebeat", "graylog", "loki", "promtail", "fluent");
    add(Sort.LOGGING, "elasticsearch", "opensearch");
    add(Sort.MONITORING, "prometheus", "grafana", "kibana", "alertmanager", "cadvisor", "otel");
    add(Sort.MONITORING, "influx", "telegraf", "graphite", "statsd", "opentelemetry", "turbine");
    add(Sort.MONITORING, "weavescope", "pushgateway", "metricbeat", "hystrix");
    add(Sort.ADMIN, "phpmyadmin", "adminer", "pgadmin", "pgadmin4", "kafdrop", "akhq", "portainer");
    add(Sort.ADMIN, "redisinsight", "cerebro", "kowl");
    add(Sort.CONFIG, "apicurio", "schema");
    add(Sort.MONITORING, "kube");
    add(Sort.AUTH, "keycloak", "dex", "hydra", "openldap", "zitadel", "authelia");
    add(Sort.MAIL, "mailhog", "maildev", "mailpit", "mailcatcher", "postfix", "greenmail");
    add(Sort.WEBSERVER, "nginx", "httpd", "apache", "caddy");
    add(Sort.GATEWAY, "traefik", "haproxy", "envoy", "kong", "krakend", "apisix", "tyk");
    also("postgresql", "postgres");
    also("postgis", "postgres");
    also("pgvector", "postgres");
    also("mongodb", "mongo");
    also("kafka-server", "kafka");
    also("redisstack", "redis");
    also("es", "elasticsearch");
  }

  private static void add(Sort sort, String... ids) {
    Arrays.stream(ids).forEach(id -> BY_WORD.put(id, new Product(id, sort)));
  }

  private static void also(String word, String id) {
    Product product = BY_WORD.get(id);
    if (product != null) {
      BY_WORD.put(word, product);
    }
  }

  /** The product of an image as written, with registry and tag; empty when it is no known one. */
  public static Optional<Product> ofImage(String image) {
    List<String> words = words(image);
    if (words.contains("exporter") || words.contains("operator")) {
      return Optional.of(
          new Product(imageName(image), words.contains("operator") ? Sort.ADMIN : Sort.MONITORING));
    }
    if (isConsole(words)) {
      return Optional.of(new Product(imageName(image), Sort.ADMIN));
    }
    if (words.stream().anyMatch(BESIDE::contains)) {
      return Optional.empty();
    }
    boolean plain = isPlain(image);
    return words.stream()
        .filter(word -> plain || !AMBIGUOUS.contains(word))
        .flatMap(word -> ofWord(word).stream())
        .findFirst()
        .or(() -> ofMaker(image));
  }

  private static boolean isConsole(List<String> words) {
    boolean shows =
        words.stream().anyMatch(CONSOLES::contains)
            || words.containsAll(List.of("mongo", "express"));
    return shows
        && words.stream().anyMatch(word -> ofWord(word).isPresent())
        && words.stream().allMatch(word -> CONSOLES.contains(word) || isPlainWord(word));
  }

  /** A word may have a version at its end. */
  private static Optional<Product> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word))
        .or(() -> Optional.ofNullable(BY_WORD.get(word.replaceFirst("\\d+$", ""))));
  }

  /** Some makers call an image by its form alone, such as {@code jaegertracing/all-in-one}. */
  private static Optional<Product> ofMaker(String image) {
    return BY_MAKER.entrySet().stream()
        .filter(maker -> ("/" + image).contains("/" + maker.getKey() + "/"))
        .flatMap(maker -> Optional.ofNullable(BY_WORD.get(maker.getValue())).stream())
        .findFirst();
  }

  /** Whether an image bears no more than a product's name, so that it is no system's own. */
  static boolean isPlain(String image) {
    List<String> words = words(image);
    return words.stream().anyMatch(word -> ofWord(word).isPresent())
        && words.stream().allMatch(Product::isPlainWord);
  }

  private static boolean isPlainWord(String word) {
    return ofWord(word).isPresent() || FORMS.contains(word) || word.matches("v?\\d+");
  }

  /** The words of the image's own name; of {@code elastic.co/logstash/logstash:6} logstash. */
  private static List<String> words(String image) {
    String last = imageName(image).toLowerCase(Locale.ROOT);
    return Arrays.stream(last.split("[-_.]")).filter(word -> !word.isEmpty()).toList();
  }

  /** An image's own name, without registry, folders, tag and digest. */
  static String imageName(String image) {
    String name = image.replaceFirst("@.*", "").replaceFirst(":[^/]*$", "");
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
