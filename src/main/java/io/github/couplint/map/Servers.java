package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.ConfigRepository;
import io.github.couplint.topology.Product;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Workload;
import io.github.couplint.topology.Workload.Said;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws who talks to whom among what has no Java code, by what deploy files hand over. */
final class Servers {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>[a-z][a-z0-9+]*)://)?(?<host>[A-Za-z][\\w.-]*):(?<port>\\d+)(?=\\D|$)|://(?<only>[A-Za-z][\\w.-]*)");
  private static final int LONGEST_VALUE = 4_000;
  private static final int MOST_LINES = 5_000;
  private static final int MOST_BYTES = 200_000;
  private static final Set<String> TEXT =
      Set.of("yml", "yaml", "conf", "config", "cfg", "ini", "toml", "properties", "xml");
  private static final Pattern LOGGING = Pattern.compile("(logback|log4j2?)[\\w.-]*\\.xml");

  private final Snapshot snapshot;
  private final Topology topology;
  private final Nodes nodes;
  private final Lines lines;

  Servers(Snapshot snapshot, Topology topology, Nodes nodes, Lines lines) {
    this.snapshot = snapshot;
    this.topology = topology;
    this.nodes = nodes;
    this.lines = lines;
  }

  /** Draws what services in other languages are handed; their code is not read. */
  void drawServices(List<Component> components) {
    for (Component component : components) {
      if (topology.modules(component).isEmpty()
          && nodes.ofComponent(component.name()).isPresent()) {
        topology
            .settings(component)
            .all()
            .forEach(told -> mention(component.name(), told.file(), told.setting()));
      }
    }
  }

  /** Draws what servers are told that are no services of the system. */
  void drawOthers(List<Component> components) {
    logs(components);
    for (Workload workload : topology.workloads()) {
      boolean own = workload.component().isPresent();
      workload.said().forEach(said -> started(workload, said, own));
      if (!own) {
        workload.said().forEach(said -> told(workload, said));
        workload.folder().ifPresent(folder -> files(workload, folder));
      }
    }
    named();
  }

  /** A server waits for what it needs; a service for logs and traces to be taken. */
  private void started(Workload workload, Said said, boolean own) {
    for (Mention mention : said.workload().dependsOn()) {
      topology
          .workload(mention.name())
          .map(nodes::ofWorkload)
          .filter(to -> !own || takesLogs(to))
          .ifPresent(
              to ->
                  line(
                      nodes.ofWorkload(workload),
                      new Named(to, ""),
                      Confidence.LIKELY,
                      new Place(said.file(), mention.span().line())));
    }
  }

  private boolean takesLogs(String node) {
    return nodes
        .kind(node)
        .filter(kind -> kind == NodeKind.LOGGING || kind == NodeKind.TRACING)
        .isPresent();
  }

  private void told(Workload workload, Said said) {
    String from = nodes.ofWorkload(workload);
    for (DeployFacts.Container container : said.workload().containers()) {
      container.environment().forEach(variable -> mention(from, said.file(), variable));
      container
          .command()
          .forEach(word -> mention(from, said.file(), new Setting("", "", word, container.span())));
    }
  }

  /** Files that lie in the folder that a server's image is built from. */
  private void files(Workload workload, String folder) {
    for (RepoPath path : snapshot.files().keySet()) {
      if (path.isIn(folder) && !folder.isEmpty()) {
        text(nodes.ofWorkload(workload), path, to -> true);
      }
    }
  }

  /** A server's own settings bear its name, or lie in a folder that does. */
  private void named() {
    for (Workload workload : topology.workloads()) {
      Optional<String> product = workload.product().map(Product::id);
      if (workload.component().isEmpty() && product.isPresent()) {
        for (RepoPath path : snapshot.files().keySet()) {
          if (isNamed(path, product.get()) || isNamed(path, workload.name())) {
            text(nodes.ofWorkload(workload), path, to -> true);
          }
        }
      }
    }
  }

  private static boolean isNamed(RepoPath path, String name) {
    String file = path.fileName().toLowerCase(Locale.ROOT);
    String folder = path.folder().substring(path.folder().lastIndexOf('/') + 1);
    return file.startsWith(name + ".") || file.startsWith(name + "-") || folder.equals(name);
  }

  /** Where a service's log goes, its logging library's own file tells. */
  private void logs(List<Component> components) {
    for (RepoPath path : snapshot.files().keySet()) {
      if (LOGGING.matcher(path.fileName()).matches() && SourceSet.of(path) == SourceSet.MAIN) {
        String owner = topology.owner(path).name();
        if (components.stream().anyMatch(component -> component.name().equals(owner))) {
          text(owner, path, this::takesLogs);
        }
      }
    }
  }

  private void text(String from, RepoPath path, Predicate<String> wanted) {
    if (TEXT.contains(path.extension()) && !path.isIn(ConfigRepository.FOLDER)) {
      String[] lines = read(path).split("\\R", MOST_LINES);
      for (int i = 0; i < lines.length; i++) {
        if (!lines[i].strip().startsWith("#")) {
          Place place = new Place(path, i + 1);
          hosts(lines[i]).stream()
              .filter(to -> wanted.test(to.node()))
              .forEach(to -> line(from, to, Confidence.LIKELY, place));
        }
      }
    }
  }

  private String read(RepoPath path) {
    try {
      byte[] bytes = snapshot.blobs().read(snapshot.files().getOrDefault(path, ""));
      return bytes.length > MOST_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
    } catch (UnreadableBlobException e) {
      return "";
    }
  }

  private void mention(String from, RepoPath file, Setting setting) {
    Place place = new Place(file, setting.span().line());
    hosts(setting.value()).forEach(to -> line(from, to, Confidence.LIKELY, place));
  }

  /** A node as an address names it; the port is empty when it does not tell. */
  private record Named(String node, String port) {}

  /** The nodes whose addresses stand in a text. */
  private List<Named> hosts(String text) {
    List<Named> found = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text.substring(0, Math.min(LONGEST_VALUE, text.length())));
    while (address.find()) {
      String host = address.group("host") == null ? address.group("only") : address.group("host");
      String port = address.group("port") == null ? "" : address.group("port");
      if (!Nodes.isLocal(host)) {
        nodes.ofHost(host, port).ifPresent(node -> found.add(new Named(node, port)));
      }
    }
    return found;
  }

  private void line(String from, Named to, Confidence confidence, Place place) {
    Kind kind =
        switch (nodes.kind(to.node()).orElse(NodeKind.SERVICE)) {
          case DATABASE -> Kind.SHARED_DATABASE;
          case CACHE -> Kind.SHARED_CACHE;
          case BROKER -> Kind.DEPENDENCY;
          default -> nodes.isRpc(to.node(), to.port()) ? Kind.SYNC_RPC : Kind.SYNC_HTTP;
        };
    lines.add(from, to.node(), Lines.What.of(kind), confidence, List.of(place));
  }
}
