package io.github.couplint.map;

import io.github.couplint.change.Gap;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Style;
import io.github.couplint.coupling.Target;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Draws the couplings of components as connections. */
final class Draft {
  private static final Pattern WIRING =
      Pattern.compile(".*:spring-cloud-(starter-bus-.+|sleuth-stream|starter-turbine-.+)");

  private final RuleBook book;
  private final boolean infrastructure;
  private final Nodes nodes;
  private final Lines lines;
  private final Brokers brokers;
  private final Stores stores;
  private final Elsewhere elsewhere;
  private final Calls calls;
  private final List<Gap> gaps = new ArrayList<>();

  Draft(Survey.Order order, Nodes nodes, Lines lines, Topology topology) {
    this.book = order.book();
    this.infrastructure = order.infrastructure();
    this.nodes = nodes;
    this.lines = lines;
    this.brokers = new Brokers(topology, nodes);
    this.stores = new Stores(topology, nodes);
    this.elsewhere = new Elsewhere(topology);
    this.calls = new Calls(nodes.services());
  }

  /** Couplings whose other end is not known. */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /**
   * Draws one coupling.
   *
   * @param all those of the component
   */
  void add(Component component, Coupling coupling, List<Coupling> all) {
    Optional<String> broker = broker(coupling);
    boolean dependency = coupling.edge().kind() == Kind.DEPENDENCY;
    if (dependency && (isTold(component, broker, all) || (isWiring(coupling) && !infrastructure))) {
      return;
    }
    if (broker.isPresent()) {
      message(component, coupling, broker.get());
    } else if (!dependency) {
      switch (coupling.edge().to().type()) {
        case COMPONENT -> component(component, coupling);
        case VENDOR -> line(component, coupling, vendor(coupling), "");
        case CHANNEL -> line(component, coupling, external(coupling, NodeKind.BROKER), "");
        case DATASTORE ->
            store(component, coupling, stores.of(coupling.edge().to().name(), storeKind(coupling)));
        case ROLE -> {} // who may do what is no connection
        case HOST -> line(component, coupling, host(coupling), "");
        case UNKNOWN -> unknown(component, coupling, all);
      }
    }
  }

  /** Whether messages show the way to the broker that the build only brings. */
  private boolean isTold(Component component, Optional<String> broker, List<Coupling> all) {
    Optional<String> node = broker.map(known -> brokers.of(component, known));
    return node.isPresent()
        && all.stream()
            .filter(other -> other.edge().kind() != Kind.DEPENDENCY)
            .flatMap(other -> broker(other).stream())
            .anyMatch(known -> brokers.of(component, known).equals(node.get()));
  }

  /** Whether messages only carry settings and measurements. */
  private static boolean isWiring(Coupling coupling) {
    return coupling.sites().stream().allMatch(site -> WIRING.matcher(site.shape()).matches());
  }

  /** The broker of a coupling through messages. */
  private Optional<String> broker(Coupling coupling) {
    String name = coupling.edge().to().name();
    boolean dependency = coupling.edge().kind() == Kind.DEPENDENCY;
    return book.technologies().stream()
        .filter(
            t -> dependency ? !t.coordinates().isEmpty() : t.name().equals(coupling.technology()))
        .flatMap(t -> t.naming().broker().stream())
        .filter(known -> !dependency || known.equals(name))
        .findFirst();
  }

  private void message(Component component, Coupling coupling, String broker) {
    String node = brokers.of(component, broker);
    Target target = coupling.edge().to();
    String channel = target.type() == Target.Type.CHANNEL ? target.name() : "";
    if (coupling.edge().kind() == Kind.CONSUME) {
      lines.add(
          node,
          component.name(),
          what(coupling, channel),
          sure(coupling),
          places(component, coupling));
    } else {
      lines.add(
          component.name(),
          node,
          what(coupling, channel),
          sure(coupling),
          places(component, coupling));
    }
  }

  private void component(Component component, Coupling coupling) {
    String name = coupling.edge().to().name();
    Optional<String> known = nodes.ofComponent(name).or(() -> nodes.ofHost(name, ""));
    if (known.isPresent()) {
      line(component, coupling, known.get(), "");
    } else if (coupling.edge().kind() != Kind.CODE
        && coupling.edge().kind() != Kind.SHARED_MODEL
        && coupling.edge().kind() != Kind.CONTRACT) {
      line(component, coupling, nodes.external(name, NodeKind.SERVICE), "");
    }
  }

  private String vendor(Coupling coupling) {
    return external(coupling, isMail(coupling) ? NodeKind.MAIL : NodeKind.VENDOR);
  }

  private static boolean isMail(Coupling coupling) {
    return coupling.category().equals("mail");
  }

  private String external(Coupling coupling, NodeKind kind) {
    return nodes.external(coupling.edge().to().name(), kind);
  }

  private String host(Coupling coupling) {
    Target target = coupling.edge().to();
    return nodes.ofHost(target.name(), "").orElseGet(() -> external(coupling, hostKind(coupling)));
  }

  private static NodeKind hostKind(Coupling coupling) {
    if (isMail(coupling)) {
      return NodeKind.MAIL;
    }
    if (coupling.edge().kind() == Kind.IDENTITY) {
      return NodeKind.AUTH;
    }
    return Targets.isPublic(coupling.edge().to()) || coupling.edge().to().name().matches("[\\d.]+")
        ? NodeKind.WEBSITE
        : NodeKind.SERVICE;
  }

  private static NodeKind storeKind(Coupling coupling) {
    return coupling.edge().kind() == Kind.SHARED_CACHE ? NodeKind.CACHE : NodeKind.DATABASE;
  }

  /** The node of a store by its identity. */
  String ofStore(Target store) {
    return stores.of(store.name(), NodeKind.DATABASE).node();
  }

  private void store(Component component, Coupling coupling, Stores.Found found) {
    line(component, coupling, found.node(), found.via());
  }

  private void unknown(Component component, Coupling coupling, List<Coupling> all) {
    Kind kind = coupling.edge().kind();
    if (kind != Kind.SHARED_DATABASE && kind != Kind.SHARED_CACHE) {
      Optional<String> only = calls.only(coupling.requests());
      only.ifPresent(node -> guess(component, coupling, node));
      if (only.isEmpty()) {
        gaps.add(gap(component, coupling));
      }
      return;
    }
    List<Target> named = named(coupling, all);
    String what = coupling.edge().to().name();
    if (named.size() == 1) {
      store(component, coupling, stores.of(named.get(0).name(), storeKind(coupling)));
    } else if (named.isEmpty() && !stores.isEmbedded(component)) {
      Optional<Stores.Found> near = stores.near(component, what);
      near.ifPresent(found -> store(component, coupling, found));
      Optional<String> only = near.isPresent() ? Optional.empty() : stores.only(what);
      only.ifPresent(node -> guess(component, coupling, node));
      if (near.isEmpty() && only.isEmpty() && !(what.equals("a database") && hasOne(all, kind))) {
        gaps.add(gap(component, coupling));
      }
    }
  }

  /** Whether a component names a store by any means, so that its queries have somewhere to go. */
  private static boolean hasOne(List<Coupling> all, Kind kind) {
    return all.stream()
        .anyMatch(c -> c.edge().kind() == kind && c.edge().to().type() == Target.Type.DATASTORE);
  }

  /** Stores of the same sort that the component names elsewhere. */
  private static List<Target> named(Coupling coupling, List<Coupling> all) {
    return all.stream()
        .filter(other -> other.edge().kind() == coupling.edge().kind())
        .filter(other -> other.technology().equals(coupling.technology()))
        .map(other -> other.edge().to())
        .filter(target -> target.type() == Target.Type.DATASTORE)
        .distinct()
        .toList();
  }

  private void guess(Component component, Coupling coupling, String node) {
    lines.add(
        component.name(),
        node,
        what(coupling, "").calling(calls.of(coupling, node)),
        Confidence.WEAK,
        places(component, coupling));
  }

  private static Gap gap(Component component, Coupling coupling) {
    Site first = coupling.sites().get(0);
    String name = coupling.edge().to().name();
    return new Gap(
        component.name(),
        "%s at %s line %d leads to something that nothing here names%s"
            .formatted(
                coupling.technology(),
                first.file(),
                first.span().line(),
                name.isEmpty() ? "" : ", called " + name));
  }

  private void line(Component component, Coupling coupling, String to, String via) {
    lines.add(
        coupling.edge().from(),
        to,
        what(coupling, via).calling(calls.of(coupling, to)),
        sure(coupling),
        places(component, coupling));
  }

  /** A part of the name that is not known makes a target a guess; a build shows no use. */
  private static Confidence sure(Coupling coupling) {
    if (coupling.edge().to().name().contains("*")) {
      return Confidence.WEAK;
    }
    boolean built = coupling.edge().kind() == Kind.DEPENDENCY;
    return built && coupling.confidence() == Confidence.CERTAIN
        ? Confidence.LIKELY
        : coupling.confidence();
  }

  private Lines.What what(Coupling coupling, String via) {
    Style style =
        book.vendors().stream()
            .filter(vendor -> vendor.name().equals(coupling.technology()))
            .flatMap(vendor -> vendor.style().stream())
            .findFirst()
            .orElse(coupling.edge().kind().style());
    return new Lines.What(coupling.edge().kind(), style, via, List.of());
  }

  private List<Place> places(Component component, Coupling coupling) {
    return elsewhere.here(
        component,
        coupling.sites().stream().map(site -> new Place(site.file(), site.span().line())).toList());
  }
}
