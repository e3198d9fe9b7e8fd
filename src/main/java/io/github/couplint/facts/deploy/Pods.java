package io.github.couplint.facts.deploy;

import io.github.couplint.facts.DeployFacts.Container;
import io.github.couplint.facts.DeployFacts.Origin;
import io.github.couplint.facts.DeployFacts.Port;
import io.github.couplint.facts.DeployFacts.Reference;
import io.github.couplint.facts.DeployFacts.Store;
import io.github.couplint.facts.Setting;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the containers of a pod. */
final class Pods {
  /** Every container gets them all; more than this is hostile. */
  private static final int MOST_MOUNTS = 100;

  private Pods() {}

  /** The containers, then those that run before them. */
  static List<Container> containers(YamlNode pod) {
    List<Reference> mounts = mounts(pod);
    return Stream.concat(
            pod.items("spec", "containers").stream(), pod.items("spec", "initContainers").stream())
        .map(container -> container(container, mounts))
        .toList();
  }

  private static List<Reference> mounts(YamlNode pod) {
    List<Reference> mounts = new ArrayList<>();
    for (YamlNode volume : pod.items("spec", "volumes")) {
      Stream.concat(Stream.of(volume), volume.items("projected", "sources").stream())
          .map(source -> source.text("configMap", "name"))
          .filter(name -> !name.isEmpty())
          .limit(MOST_MOUNTS - mounts.size())
          .forEach(name -> mounts.add(new Reference(Store.MOUNT, name, "", "", volume.span())));
    }
    return mounts;
  }

  private static Container container(YamlNode container, List<Reference> mounts) {
    List<Reference> references = new ArrayList<>();
    List<Setting> environment = new ArrayList<>();
    for (YamlNode variable : container.items("env")) {
      Optional<Reference> reference = reference(variable);
      reference.ifPresent(references::add);
      if (reference.isEmpty() && variable.at("valueFrom").isEmpty()) {
        String name = variable.text("name");
        environment.add(new Setting("", name, variable.text("value"), variable.span()));
      }
    }
    container.items("envFrom").forEach(bag -> whole(bag).ifPresent(references::add));
    references.addAll(mounts);
    return new Container(
        container.text("name"),
        new Origin(container.text("image"), "", ""),
        environment,
        references,
        ports(container),
        command(container),
        container.span());
  }

  private static Optional<Reference> reference(YamlNode variable) {
    return one(variable, "configMapKeyRef", Store.CONFIG_MAP)
        .or(() -> one(variable, "secretKeyRef", Store.SECRET));
  }

  private static Optional<Reference> one(YamlNode variable, String form, Store store) {
    return variable
        .at("valueFrom", form)
        .map(
            ref ->
                new Reference(
                    store,
                    ref.text("name"),
                    ref.text("key"),
                    variable.text("name"),
                    variable.span()));
  }

  private static Optional<Reference> whole(YamlNode bag) {
    return all(bag, "configMapRef", Store.CONFIG_MAP).or(() -> all(bag, "secretRef", Store.SECRET));
  }

  private static Optional<Reference> all(YamlNode bag, String form, Store store) {
    return bag.at(form)
        .map(ref -> new Reference(store, ref.text("name"), "", bag.text("prefix"), bag.span()));
  }

  private static List<Port> ports(YamlNode container) {
    return container.items("ports").stream()
        .map(p -> new Port(p.text("name"), p.text("hostPort"), p.text("containerPort")))
        .toList();
  }

  private static List<String> command(YamlNode container) {
    List<String> words = new ArrayList<>(container.texts("command"));
    words.addAll(container.texts("args"));
    return words;
  }
}
