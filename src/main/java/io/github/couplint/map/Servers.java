package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.Setting;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Workload;
import io.github.couplint.topology.Workload.Said;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what servers that are no services of the system are told to talk to. */
final class Servers {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>[a-z][a-z0-9+]*)://)?(?<host>[A-Za-z][\\w.-]*):(?<port>\\d+)(?=\\D|$)|://(?<only>[A-Za-z][\\w.-]*)");
  private static final int LONGEST_VALUE = 4_000;

  private final Snapshot snapshot;
  private final FactStore store;
  private final Topology topology;
  private final Nodes nodes;
  private final Lines lines;

  Servers(Snapshot snapshot, FactStore store, Topology topology, Nodes nodes, Lines lines) {
    this.snapshot = snapshot;
    this.store = store;
    this.topology = topology;
    this.nodes = nodes;
    this.lines = lines;
  }

  void draw() {
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
                      to,
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

  /** Settings that lie in the folder that a server's image is built from. */
  private void files(Workload workload, String folder) {
    String from = nodes.ofWorkload(workload);
    snapshot.files().keySet().stream()
        .filter(path -> path.isIn(folder) && !folder.isEmpty())
        .forEach(path -> settings(path).forEach(setting -> mention(from, path, setting)));
  }

  /** A server's own settings are often called by its name, wherever they lie. */
  private void named() {
    for (RepoPath path : snapshot.files().keySet()) {
      String name = path.fileName().toLowerCase(Locale.ROOT);
      if (name.matches("prometheus.*\\.ya?ml")) {
        monitor("prometheus")
            .ifPresent(from -> settings(path).forEach(s -> mention(from, path, s)));
      }
    }
  }

  private Optional<String> monitor(String product) {
    return topology.workloads().stream()
        .filter(workload -> workload.product().filter(p -> p.id().equals(product)).isPresent())
        .map(nodes::ofWorkload)
        .findFirst();
  }

  private List<Setting> settings(RepoPath path) {
    String blob = snapshot.files().getOrDefault(path, "");
    return path.value().endsWith(".java")
        ? List.of()
        : store.facts(path, blob, snapshot.blobs()).settings();
  }

  private void mention(String from, RepoPath file, Setting setting) {
    String value = setting.value();
    Matcher address = ADDRESS.matcher(value.substring(0, Math.min(LONGEST_VALUE, value.length())));
    while (address.find()) {
      String host = address.group("host") == null ? address.group("only") : address.group("host");
      String port = address.group("port") == null ? "" : address.group("port");
      if (!Nodes.isLocal(host)) {
        nodes
            .ofHost(host, port)
            .ifPresent(
                to -> line(from, to, Confidence.LIKELY, new Place(file, setting.span().line())));
      }
    }
  }

  private void line(String from, String to, Confidence confidence, Place place) {
    lines.add(from, to, Lines.What.of(Kind.SYNC_HTTP), confidence, List.of(place));
  }
}
