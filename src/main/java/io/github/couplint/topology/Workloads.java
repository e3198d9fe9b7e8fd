package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.topology.Workload.Said;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the component that each workload runs. */
final class Workloads {
  private static final List<String> NAME_LABELS =
      List.of("app.kubernetes.io/name", "app", "io.kompose.service");

  private final Deployment deployment;
  private final Collection<Component> components;
  private final Names names;
  private final Function<RepoPath, Component> owner;
  private final Packaging packaging;

  /**
   * Workloads of one system.
   *
   * @param names what components are called by themselves
   */
  Workloads(
      Deployment deployment,
      Collection<Component> components,
      Names names,
      Function<RepoPath, Component> owner,
      Packaging packaging) {
    this.packaging = packaging;
    this.deployment = deployment;
    this.components = components;
    this.names = names;
    this.owner = owner;
  }

  /** All workloads, by name. */
  List<Workload> find() {
    List<Workload> all =
        deployment.workloads().entrySet().stream()
            .map(entry -> workload(entry.getKey(), entry.getValue()))
            .toList();
    return Alike.merged(all);
  }

  private Workload workload(String name, List<Said> said) {
    Optional<String> component =
        said.stream().flatMap(one -> built(one).stream()).findFirst().or(() -> called(name, said));
    return new Workload(
        name,
        deployment.names(name),
        component,
        said.stream().flatMap(one -> deployment.product(one).stream()).findFirst(),
        said);
  }

  /** The component whose folder the image is built from. */
  private Optional<String> built(Said said) {
    if (deployment.isForeign(said)) {
      return Optional.empty();
    }
    Optional<RepoPath> dockerfile = deployment.dockerfile(said);
    Stream<Optional<String>> ways =
        Stream.of(
            Deployment.context(said).flatMap(this::at),
            dockerfile.map(RepoPath::folder).flatMap(this::at),
            dockerfile.flatMap(file -> copied(said, file)),
            Deployment.context(said).flatMap(this::around),
            dockerfile.map(RepoPath::folder).flatMap(this::around));
    return ways.flatMap(Optional::stream).findFirst();
  }

  /** What runs of the component that lies in exactly that folder. */
  private Optional<String> at(String folder) {
    return components.stream()
        .filter(component -> component.folders().contains(folder))
        .flatMap(component -> packaging.program(component).stream())
        .findFirst();
  }

  private Optional<String> around(String folder) {
    return Optional.of(owner.apply(new RepoPath(folder.isEmpty() ? "x" : folder + "/x")))
        .filter(component -> !component.folders().contains(""))
        .flatMap(packaging::program);
  }

  /** The component whose build output the image takes in. */
  private Optional<String> copied(Said said, RepoPath dockerfile) {
    String context = Deployment.context(said).orElse(dockerfile.folder());
    return Optional.ofNullable(deployment.files().get(dockerfile)).stream()
        .flatMap(facts -> facts.image().stream())
        .flatMap(image -> image.artifacts().stream())
        .filter(artifact -> artifact.contains("/") && !artifact.contains(":"))
        .flatMap(artifact -> Folders.resolve(context, artifact).stream())
        .filter(path -> !path.isEmpty())
        .flatMap(path -> around(new RepoPath(path).folder()).stream())
        .findFirst();
  }

  /** The component that is called as the workload, its image or its labels are. */
  private Optional<String> called(String name, List<Said> said) {
    if (said.stream().anyMatch(deployment::isForeign)) {
      return Optional.empty();
    }
    Set<String> all = new TreeSet<>(deployment.names(name));
    for (Said one : said) {
      NAME_LABELS.stream()
          .flatMap(label -> Optional.ofNullable(one.workload().labels().get(label)).stream())
          .forEach(all::add);
      if (deployment.product(one).isEmpty()) {
        Deployment.images(one).forEach(image -> all.add(Product.imageName(image)));
      }
    }
    return named(name)
        .or(() -> all.stream().flatMap(alias -> named(alias).stream()).findFirst())
        .or(() -> endingIn(name));
  }

  private Optional<String> named(String name) {
    return names
        .find(name)
        .flatMap(found -> components.stream().filter(c -> c.name().equals(found)).findFirst())
        .flatMap(packaging::program);
  }

  /** A component's name often has the system's in front. */
  private Optional<String> endingIn(String name) {
    String ending = "-" + name.toLowerCase(Locale.ROOT);
    List<String> found =
        components.stream()
            .filter(Component::deployable)
            .filter(c -> Names.all(c).stream().anyMatch(alias -> alias.endsWith(ending)))
            .map(Component::name)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
