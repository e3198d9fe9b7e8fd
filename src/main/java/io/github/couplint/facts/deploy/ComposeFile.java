package io.github.couplint.facts.deploy;

import io.github.couplint.facts.DeployFacts.Container;
import io.github.couplint.facts.DeployFacts.Form;
import io.github.couplint.facts.DeployFacts.Origin;
import io.github.couplint.facts.DeployFacts.Port;
import io.github.couplint.facts.DeployFacts.Reference;
import io.github.couplint.facts.DeployFacts.Store;
import io.github.couplint.facts.DeployFacts.Workload;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.Setting;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The services of a compose file.
 *
 * <p>Limit: {@code extends} is followed inside of the file only, key by key.
 */
final class ComposeFile {
  private static final int LONGEST_CHAIN = 8;
  private static final int LONGEST_PORT = 200;

  /** More entries than this are not taken over from other services. */
  private static final int MOST_MERGED = 200_000;

  private final YamlNode file;
  private int merged;
  private final Map<String, List<String>> linkAliases = new LinkedHashMap<>();

  ComposeFile(YamlNode file) {
    this.file = file;
  }

  List<Workload> workloads() {
    Map<String, YamlNode> services = services();
    services.values().forEach(this::learnLinks);
    List<Workload> workloads = new ArrayList<>();
    services.forEach((name, service) -> workloads.add(workload(name, extended(service, 0))));
    linkAliases.forEach(
        (name, aliases) -> {
          if (!services.containsKey(name)) {
            workloads.add(elsewhere(name, aliases));
          }
        });
    return workloads;
  }

  /** Of what runs by another file only the names are known that this one gives it. */
  private Workload elsewhere(String name, List<String> aliases) {
    List<String> names = aliases.stream().distinct().toList();
    return new Workload(
        Form.COMPOSE, name, names, new TreeMap<>(), List.of(), List.of(), holder().span());
  }

  /** In the first version the file itself holds them. */
  private Map<String, YamlNode> services() {
    return holder().entries();
  }

  private YamlNode holder() {
    return file.at("services").orElse(file);
  }

  private void learnLinks(YamlNode service) {
    Stream.of("links", "external_links")
        .flatMap(key -> service.texts(key).stream())
        .forEach(this::learnLink);
  }

  private void learnLink(String link) {
    String[] parts = link.split(":", 2);
    if (parts.length == 2 && !parts[1].equals(parts[0])) {
      linkAliases.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
    }
  }

  private YamlNode extended(YamlNode service, int depth) {
    String base = service.text("extends") + service.text("extends", "service");
    YamlNode found = services().get(base);
    boolean here = service.text("extends", "file").isEmpty();
    if (found == null || !here || depth > LONGEST_CHAIN || merged > MOST_MERGED) {
      return service;
    }
    return over(extended(found, depth + 1), service);
  }

  private YamlNode over(YamlNode base, YamlNode own) {
    if (!(base instanceof YamlNode.Mapping below && own instanceof YamlNode.Mapping above)) {
      return own;
    }
    merged += below.entries().size();
    Map<String, YamlNode> entries = new LinkedHashMap<>(below.entries());
    above.entries().forEach((key, value) -> entries.merge(key, value, this::over));
    Map<String, io.github.couplint.change.Span> keys = new LinkedHashMap<>(below.keys());
    keys.putAll(above.keys());
    return new YamlNode.Mapping(entries, keys, own.span());
  }

  private Workload workload(String name, YamlNode service) {
    return new Workload(
        Form.COMPOSE,
        name,
        aliases(name, service),
        labels(service),
        List.of(container(name, service)),
        dependsOn(service),
        holder().spanOf(name));
  }

  private List<String> aliases(String name, YamlNode service) {
    Stream<String> own = Stream.of(service.text("container_name"), service.text("hostname"));
    Stream<String> ofNetworks =
        service.entries("networks").values().stream()
            .flatMap(network -> network.texts("aliases").stream());
    Stream<String> ofLinks = linkAliases.getOrDefault(name, List.of()).stream();
    return Stream.of(own, ofNetworks, ofLinks)
        .flatMap(all -> all)
        .filter(alias -> !alias.isEmpty() && !alias.equals(name))
        .distinct()
        .toList();
  }

  private static SortedMap<String, String> labels(YamlNode service) {
    SortedMap<String, String> labels = new TreeMap<>();
    variables(service, "labels").forEach(label -> labels.put(label.key(), label.value()));
    return labels;
  }

  private static Container container(String name, YamlNode service) {
    List<String> command = new ArrayList<>();
    service.at("entrypoint").ifPresent(node -> command.addAll(Words.of(node)));
    service.at("command").ifPresent(node -> command.addAll(Words.of(node)));
    return new Container(
        name,
        origin(service),
        variables(service, "environment"),
        files(service),
        ports(service),
        command,
        service.span());
  }

  private static Origin origin(YamlNode service) {
    String context = service.text("build") + service.text("build", "context");
    String dockerfile = service.text("build", "dockerfile") + service.text("dockerfile");
    return new Origin(service.text("image"), context, dockerfile);
  }

  /** The variables of a mapping or of a list of {@code KEY=value}. */
  private static List<Setting> variables(YamlNode service, String key) {
    List<Setting> variables = new ArrayList<>();
    YamlNode node = service.at(key).orElse(service);
    service
        .entries(key)
        .forEach(
            (name, value) -> variables.add(new Setting("", name, value.text(), node.spanOf(name))));
    for (YamlNode item : service.items(key)) {
      String[] parts = item.text().split("=", 2);
      if (!parts[0].isBlank()) {
        String value = parts.length > 1 ? parts[1] : "";
        variables.add(new Setting("", parts[0].strip(), value, item.span()));
      }
    }
    return variables;
  }

  private static List<Reference> files(YamlNode service) {
    List<Reference> files = new ArrayList<>();
    service
        .at("env_file")
        .ifPresent(
            node ->
                (node instanceof YamlNode.Sequence ? node.items() : List.of(node))
                    .forEach(item -> files.add(file(item))));
    return files;
  }

  private static Reference file(YamlNode item) {
    return new Reference(Store.FILE, item.text() + item.text("path"), "", "", item.span());
  }

  private static List<Port> ports(YamlNode service) {
    List<Port> ports = new ArrayList<>();
    for (YamlNode port : service.items("ports")) {
      ports.add(
          port instanceof YamlNode.Mapping
              ? new Port(port.text("name"), port.text("published"), port.text("target"))
              : port(port.text()));
    }
    service.texts("expose").forEach(target -> ports.add(new Port("", "", target)));
    return ports;
  }

  /** Reads {@code [[ip:]published:]target[/protocol]}. */
  private static Port port(String written) {
    if (written.length() > LONGEST_PORT) {
      return new Port("", "", written);
    }
    String[] parts = written.replaceAll("/\\w+$", "").split(":(?![^{]*})");
    String published = parts.length > 1 ? parts[parts.length - 2] : "";
    return new Port("", published, parts[parts.length - 1]);
  }

  private static List<Mention> dependsOn(YamlNode service) {
    List<Mention> mentions = new ArrayList<>();
    YamlNode conditions = service.at("depends_on").orElse(service);
    service
        .entries("depends_on")
        .keySet()
        .forEach(name -> mentions.add(new Mention(name, conditions.spanOf(name))));
    Stream.of("depends_on", "links", "external_links")
        .flatMap(key -> service.items(key).stream())
        .filter(item -> !item.text().isEmpty())
        .map(item -> new Mention(item.text().replaceAll(":.*", ""), item.span()))
        .forEach(mentions::add);
    return mentions;
  }
}
