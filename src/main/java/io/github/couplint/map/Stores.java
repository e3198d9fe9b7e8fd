package io.github.couplint.map;

import io.github.couplint.topology.Component;
import io.github.couplint.topology.Product;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the data store that a component's queries go to. */
final class Stores {
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<scheme>[^:/]+)://(?<host>\\[[^\\]]*]|[^:/]*)(?::(?<port>\\d+))?(?:/(?<name>.*))?");
  private static final Map<String, String> PORTS =
      Map.of(
          "mysql", "3306",
          "mariadb", "3306",
          "postgresql", "5432",
          "mongodb", "27017",
          "redis", "6379",
          "sqlserver", "1433",
          "oracle", "1521",
          "neo4j", "7687",
          "bolt", "7687",
          "cassandra", "9042");
  private static final Pattern EMBEDDED =
      Pattern.compile("h2|hsqldb|derby|sqlite-jdbc|de\\.flapdoodle\\..*|quarkus-jdbc-h2");

  private final Topology topology;
  private final Nodes nodes;

  Stores(Topology topology, Nodes nodes) {
    this.topology = topology;
    this.nodes = nodes;
  }

  /**
   * A store on the map.
   *
   * @param via the database inside of it; empty when nothing names one
   */
  record Found(String node, String via) {}

  /** The store of an identity such as {@code mysql://orders-db/orders}. */
  Found of(String identity, NodeKind kind) {
    Matcher parts = IDENTITY.matcher(identity);
    if (!parts.matches()) {
      return new Found(nodes.external(identity, kind), "");
    }
    String scheme = parts.group("scheme");
    String port =
        parts.group("port") == null ? PORTS.getOrDefault(scheme, "") : parts.group("port");
    String name = parts.group("name") == null ? "" : parts.group("name");
    return nodes
        .ofHost(parts.group("host"), port)
        .filter(node -> nodes.kind(node).filter(Stores::mayStore).isPresent())
        .map(node -> new Found(node, name))
        .orElseGet(() -> new Found(nodes.external(identity, kind), name));
  }

  /** An image of no known product may be a store; a service of the repository is none. */
  private static boolean mayStore(NodeKind kind) {
    return switch (kind) {
      case DATABASE, CACHE, SERVICE, LOGGING, CONFIG -> true;
      case GATEWAY,
          DISCOVERY,
          BROKER,
          TRACING,
          MONITORING,
          ADMIN,
          AUTH,
          WEBSERVER,
          MAIL,
          WEBSITE,
          VENDOR,
          USER,
          CONFIGREPO,
          LIBRARY ->
          false;
    };
  }

  /**
   * The store of a component that names none, by what it waits for where it runs.
   *
   * @param what what the packs call the store, such as {@code MongoDB}
   */
  Optional<Found> near(Component component, String what) {
    List<Workload> fitting =
        nodes.before(component).stream().filter(workload -> fits(workload, what)).toList();
    return fitting.size() == 1
        ? Optional.of(new Found(nodes.ofWorkload(fitting.get(0)), ""))
        : Optional.empty();
  }

  /** The only store of that product that runs anywhere in the system. */
  Optional<String> only(String what) {
    List<String> fitting =
        what.equals("a database")
            ? List.of()
            : topology.workloads().stream()
                .filter(workload -> fits(workload, what))
                .map(nodes::ofWorkload)
                .distinct()
                .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean fits(Workload workload, String what) {
    String name = what.toLowerCase(Locale.ROOT);
    return workload
        .product()
        .filter(
            product ->
                name.equals("a database")
                    ? product.sort() == Product.Sort.DATABASE
                    : name.startsWith(product.id()) || product.id().startsWith(name))
        .isPresent();
  }

  /** Whether a component brings a store that lives inside of it. */
  boolean isEmbedded(Component component) {
    return topology.uses(component, a -> EMBEDDED.matcher(a).matches());
  }
}
