package io.github.couplint.facts.deploy;

import io.github.couplint.facts.DeployFacts.Form;
import io.github.couplint.facts.DeployFacts.Port;
import io.github.couplint.facts.DeployFacts.Service;
import io.github.couplint.facts.DeployFacts.Workload;
import io.github.couplint.facts.SettingsText;
import io.github.couplint.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads objects of Kubernetes; kinds that tell nothing about couplings are passed over. */
final class KubernetesObjects {
  private static final int DEEPEST_LIST = 4;

  private final Collected collected;
  private final Bags bags;

  KubernetesObjects(Collected collected, SettingsText settings) {
    this.collected = collected;
    this.bags = new Bags(collected, settings);
  }

  void read(YamlNode object, int depth) {
    switch (object.text("kind")) {
      case "Deployment",
          "StatefulSet",
          "DaemonSet",
          "ReplicaSet",
          "ReplicationController",
          "Rollout",
          "DeploymentConfig" ->
          workload(Form.KUBERNETES, object, object.at("spec", "template"));
      case "Job" -> workload(Form.JOB, object, object.at("spec", "template"));
      case "CronJob" ->
          workload(Form.JOB, object, object.at("spec", "jobTemplate", "spec", "template"));
      case "Pod" -> workload(Form.KUBERNETES, object, Optional.of(object));
      case "Service" -> service(object);
      case "ConfigMap" -> bags.configMap(object);
      case "Secret" -> bags.secret(object);
      case "Kustomization" -> bags.generated(object);
      case "List" -> {
        if (depth < DEEPEST_LIST) {
          object.items("items").forEach(item -> read(item, depth + 1));
        }
      }
      default -> collected.routes.addAll(Routes.of(object));
    }
  }

  private void workload(Form form, YamlNode object, Optional<YamlNode> template) {
    template.ifPresent(
        pod ->
            collected.workloads.add(
                new Workload(
                    form,
                    name(object),
                    Stream.of(pod.text("spec", "hostname")).filter(n -> !n.isEmpty()).toList(),
                    texts(pod, "metadata", "labels"),
                    Pods.containers(pod),
                    List.of(),
                    object.span())));
  }

  static String name(YamlNode object) {
    return object.text("metadata", "name");
  }

  private static SortedMap<String, String> texts(YamlNode node, String... keys) {
    SortedMap<String, String> texts = new TreeMap<>();
    node.entries(keys).forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }

  /** A port without a name goes by its protocol, where that is told. */
  private static String portName(YamlNode port) {
    String name = port.text("name");
    return name.isEmpty() ? port.text("appProtocol") : name;
  }

  private void service(YamlNode object) {
    if (object.text("apiVersion").startsWith("serving.knative.dev/")) {
      workload(Form.KUBERNETES, object, object.at("spec", "template"));
    }
    List<Port> ports =
        object.items("spec", "ports").stream()
            .map(p -> new Port(portName(p), p.text("port"), p.text("targetPort")))
            .toList();
    collected.services.add(
        new Service(
            name(object),
            texts(object, "spec", "selector"),
            ports,
            object.text("spec", "externalName"),
            object.span()));
  }
}
