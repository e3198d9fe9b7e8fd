package io.github.couplint.facts.yaml;

import io.github.couplint.yaml.YamlNode;
import java.util.Map;
import java.util.Set;

/** What a YAML document is about, told by what it holds. */
public enum YamlKind {
  COMPOSE,
  KUBERNETES,
  OPENAPI,
  ASYNCAPI,
  AVRO,
  /** Everything else: settings of a program or tool. */
  SETTINGS;

  private static final Set<String> COMPOSE_KEYS =
      Set.of("version", "services", "networks", "volumes", "configs", "secrets", "name", "include");
  private static final Set<String> SERVICE_KEYS =
      Set.of(
          "image",
          "build",
          "extends",
          "container_name",
          "ports",
          "environment",
          "env_file",
          "depends_on",
          "command",
          "volumes",
          "networks",
          "restart",
          "healthcheck");

  private static final Set<String> FIRST_SERVICE_KEYS =
      Set.of(
          "image",
          "build",
          "dockerfile",
          "extends",
          "container_name",
          "ports",
          "expose",
          "environment",
          "env_file",
          "links",
          "external_links",
          "command",
          "entrypoint",
          "volumes",
          "volumes_from",
          "volume_driver",
          "net",
          "pid",
          "dns",
          "dns_search",
          "cap_add",
          "cap_drop",
          "devices",
          "extra_hosts",
          "labels",
          "log_driver",
          "log_opt",
          "mem_limit",
          "memswap_limit",
          "cpu_shares",
          "cpuset",
          "privileged",
          "restart",
          "hostname",
          "domainname",
          "user",
          "working_dir",
          "stdin_open",
          "tty",
          "read_only",
          "security_opt",
          "ulimits");

  private static final Set<String> AVRO_TYPES = Set.of("record", "enum", "fixed");

  /** The kind of a document; of a list that of its first item. */
  public static YamlKind of(YamlNode document) {
    if (document instanceof YamlNode.Sequence list) {
      boolean avro = !list.items().isEmpty() && isAvro(list.items().get(0));
      return avro ? AVRO : SETTINGS;
    }
    if (!(document instanceof YamlNode.Mapping mapping)) {
      return SETTINGS;
    }
    Map<String, YamlNode> entries = mapping.entries();
    if (isText(entries, "apiVersion") && isText(entries, "kind")) {
      return KUBERNETES;
    }
    if (isText(entries, "openapi") || isText(entries, "swagger")) {
      return OPENAPI;
    }
    if (isText(entries, "asyncapi")) {
      return ASYNCAPI;
    }
    if (isAvro(mapping)) {
      return AVRO;
    }
    return isCompose(entries) || isFirstCompose(entries) ? COMPOSE : SETTINGS;
  }

  /** The first version of compose files had services at their root (Compose file version 1). */
  private static boolean isFirstCompose(Map<String, YamlNode> entries) {
    return !entries.isEmpty()
        && entries.values().stream()
            .allMatch(
                node ->
                    node instanceof YamlNode.Mapping service
                        && isRun(service.entries().keySet())
                        && FIRST_SERVICE_KEYS.containsAll(service.entries().keySet()));
  }

  private static boolean isRun(Set<String> keys) {
    return keys.contains("image") || keys.contains("build") || keys.contains("extends");
  }

  private static boolean isText(Map<String, YamlNode> entries, String key) {
    return entries.get(key) instanceof YamlNode.Scalar;
  }

  private static boolean isAvro(YamlNode node) {
    return AVRO_TYPES.contains(node.text("type"))
        && !node.text("name").isEmpty()
        && (node.at("fields").isPresent()
            || node.at("symbols").isPresent()
            || node.at("size").isPresent());
  }

  private static boolean isCompose(Map<String, YamlNode> entries) {
    boolean own =
        entries.keySet().stream().allMatch(k -> COMPOSE_KEYS.contains(k) || k.startsWith("x-"));
    return own
        && entries.get("services") instanceof YamlNode.Mapping services
        && services.entries().values().stream().anyMatch(YamlKind::isService);
  }

  private static boolean isService(YamlNode node) {
    return node instanceof YamlNode.Mapping service
        && service.entries().keySet().stream().anyMatch(SERVICE_KEYS::contains);
  }
}
