package io.github.couplint.map;

import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Maps for tests and for judges from outside. */
public final class SampleMaps {
  /** What nobody calls a service unless to break a report. */
  public static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "quote\" back\\slash `tick` |pipe|",
          "line\nbreak\r\u2028sep ]] --> end",
          "\u202Egnirts desrever\u202C",
          "<!-- <img src=x onerror=alert(1)> &amp; -->",
          "'); alert(1); ('",
          "${jndi:x} {{x}} %s %% $1",
          "@everyone #1 https://example.org [a](b)",
          "long".repeat(60));

  private SampleMaps() {}

  /** A service in a folder of its name. */
  public static Service service(String name, String... aliases) {
    return new Service(
        name,
        NodeKind.SERVICE,
        new TreeSet<>(Set.of(aliases)),
        name,
        List.of(),
        OptionalInt.empty(),
        List.of(),
        List.of());
  }

  /** A certain connection shown by one line of the service's settings. */
  public static Connection line(String from, String to, Kind kind, String via) {
    return line(from, to, kind, via, Confidence.CERTAIN);
  }

  public static Connection line(String from, String to, Kind kind, String via, Confidence sure) {
    return new Connection(
        from, to, kind, kind.style(), via, sure, List.of(place(from.length() + 10)));
  }

  static Place place(int line) {
    return new Place(new RepoPath("app/src/main/resources/application.yml"), line);
  }

  public static SystemMap map(
      List<Service> services, List<External> externals, Connection... connections) {
    return new SystemMap("head", services, externals, List.of(connections), List.of());
  }

  /** Three services, of which two call each other, a vendor, a broker and a store. */
  public static SystemMap shop() {
    Place api = new Place(new RepoPath("billing/src/main/java/shop/Invoices.java"), 17);
    Place call = new Place(new RepoPath("orders/src/main/java/shop/Orders.java"), 41);
    Service billing =
        new Service(
            "billing",
            NodeKind.SERVICE,
            new TreeSet<>(Set.of("invoice-service")),
            "billing",
            List.of("@shop/money"),
            OptionalInt.of(1),
            List.of("spring-boot"),
            List.of(new Endpoint("GET", "/invoices/{id}", api)));
    Connection http =
        new Connection(
            "orders",
            "billing",
            Kind.SYNC_HTTP,
            Kind.SYNC_HTTP.style(),
            "",
            Confidence.CERTAIN,
            List.of(call, place(12)),
            List.of(new Endpoint("GET", "/invoices/{id}", call)));
    return new SystemMap(
        "1234567890123456789012345678901234567890",
        List.of(billing, service("orders"), service("shipping")),
        List.of(
            new External("kafka", NodeKind.BROKER),
            new External("orders-db", NodeKind.DATABASE),
            new External("stripe", NodeKind.VENDOR)),
        List.of(
            http,
            line("billing", "orders", Kind.SYNC_HTTP, ""),
            line("billing", "stripe", Kind.VENDOR_SDK, ""),
            line("orders", "kafka", Kind.PUBLISH, "orders.placed"),
            line("kafka", "shipping", Kind.CONSUME, "orders.placed"),
            line("orders", "orders-db", Kind.SHARED_TABLE, "orders"),
            line("shipping", "orders-db", Kind.SHARED_TABLE, "orders", Confidence.WEAK)),
        List.of(new Gap("shipping/pom.xml", "not parsed (line 3: `<oops>`)")));
  }

  /** The shop before: shipping was asked directly and by another name, and there was no vendor. */
  public static SystemMap shopBefore() {
    Service shipping =
        new Service(
            "dispatch",
            NodeKind.SERVICE,
            new TreeSet<>(),
            "shipping",
            List.of(),
            OptionalInt.empty(),
            List.of(),
            List.of());
    return new SystemMap(
        "0000000000000000000000000000000000000000",
        List.of(shop().services().get(0), service("orders"), shipping),
        List.of(
            new External("kafka", NodeKind.BROKER),
            new External("orders-db", NodeKind.DATABASE),
            new External("legacy.example.org", NodeKind.WEBSITE)),
        List.of(
            line("orders", "billing", Kind.SYNC_HTTP, "", Confidence.LIKELY),
            line("orders", "dispatch", Kind.SYNC_HTTP, ""),
            line("orders", "legacy.example.org", Kind.SOAP, ""),
            line("orders", "kafka", Kind.PUBLISH, "orders.v1"),
            line("orders", "orders-db", Kind.SHARED_TABLE, "orders"),
            line("dispatch", "orders-db", Kind.SHARED_TABLE, "orders", Confidence.WEAK)),
        List.of());
  }

  /** Services that are called what breaks reports, each with a connection to the next. */
  public static SystemMap hostile() {
    List<Service> services = new ArrayList<>();
    List<Connection> lines = new ArrayList<>();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String name = HOSTILE.get(i);
      String next = HOSTILE.get((i + 1) % HOSTILE.size());
      Place place = new Place(new RepoPath(name + "/a b#?.java"), 1);
      services.add(
          new Service(
              name,
              NodeKind.SERVICE,
              new TreeSet<>(Set.of(name)),
              name,
              List.of(name),
              OptionalInt.of(i + 1),
              List.of(name),
              List.of(new Endpoint(name, name, place))));
      lines.add(
          new Connection(
              name,
              next,
              Kind.SYNC_HTTP,
              Kind.SYNC_HTTP.style(),
              name,
              Confidence.CERTAIN,
              List.of(place),
              List.of(new Endpoint(name, name, place))));
    }
    return new SystemMap(
        "worktree",
        services,
        List.of(),
        lines,
        HOSTILE.stream().map(name -> new Gap(name, name)).toList());
  }

  /** A made-up system of that size: layers of services, some stores, brokers, vendors. */
  public static SystemMap city(int services, int lines) {
    List<Service> all = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      all.add(citizen(i));
    }
    List<External> externals = new ArrayList<>();
    externals.add(new External("kafka", NodeKind.BROKER));
    externals.add(new External("rabbitmq", NodeKind.BROKER));
    externals.add(new External("redis", NodeKind.CACHE));
    for (String vendor : List.of("stripe", "salesforce", "sendgrid", "s3", "datadog")) {
      externals.add(new External(vendor, NodeKind.VENDOR));
    }
    for (int i = 0; i < services / 4; i++) {
      externals.add(new External(all.get(i * 3).name() + "-db", NodeKind.DATABASE));
    }
    var connections = new TreeSet<Connection>();
    for (int i = 0; connections.size() < lines; i++) {
      connections.add(street(i, all, externals));
    }
    return new SystemMap(
        "worktree", all, externals, List.copyOf(connections), List.of(new Gap("a/b.yml", "odd")));
  }

  private static final List<String> WORDS =
      List.of(
          "orders",
          "billing",
          "catalog",
          "pricing",
          "shipping",
          "customer",
          "basket",
          "search",
          "identity",
          "inventory");

  private static final List<String> SUFFIXES =
      List.of("service", "gateway-adapter", "batch", "api", "projection-worker");

  private static Service citizen(int i) {
    String name = WORDS.get(i % 10) + "-" + SUFFIXES.get(i / 10 % 5) + (i < 50 ? "" : i);
    return new Service(
        i == 3 ? "edge-gateway" : name,
        i == 3 ? NodeKind.GATEWAY : NodeKind.SERVICE,
        new TreeSet<>(Set.of(name + "-v" + i)),
        "services/" + name,
        List.of("@acme/team-" + i % 6),
        OptionalInt.of(i % 3 + 1),
        List.of(i % 4 == 0 ? "quarkus" : "spring-boot"),
        List.of(
            new Endpoint("GET", "/" + WORDS.get(i % 10) + "/{id}", place(i + 1)),
            new Endpoint("POST", "/" + WORDS.get(i % 10), place(i + 2))));
  }

  /** Mostly downhill, so that there are layers; each 61st goes uphill. */
  private static Connection street(int i, List<Service> all, List<External> externals) {
    int size = all.size();
    int from = i * 7 % (size - 1);
    int to = Math.min(size - 1, from + 1 + i * 13 % 6);
    if (i % 5 == 4) {
      External external = externals.get(i * 11 % externals.size());
      boolean isBroker = external.kind() == NodeKind.BROKER;
      Kind kind =
          switch (external.kind()) {
            case BROKER -> i % 2 == 0 ? Kind.PUBLISH : Kind.CONSUME;
            case VENDOR -> Kind.VENDOR_SDK;
            case CACHE -> Kind.SHARED_CACHE;
            default -> Kind.SHARED_DATABASE;
          };
      String via = isBroker ? WORDS.get(i % 10) + ".changed" : "";
      return kind == Kind.CONSUME
          ? line(external.name(), all.get(from).name(), kind, via)
          : line(all.get(from).name(), external.name(), kind, via);
    }
    int first = i % 61 == 22 ? to : from;
    int second = i % 61 == 22 ? from : to;
    Kind kind = i % 7 == 3 ? Kind.SYNC_RPC : Kind.SYNC_HTTP;
    return line(
        all.get(first).name(),
        all.get(second).name(),
        kind,
        "",
        i % 11 == 0 ? Confidence.WEAK : Confidence.CERTAIN);
  }
}
