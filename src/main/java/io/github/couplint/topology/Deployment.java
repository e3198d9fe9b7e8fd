package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Form;
import io.github.couplint.topology.Workload.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What runs, as all deploy files together tell it, before it is known whose code runs where. */
final class Deployment {
  private final SortedMap<RepoPath, DeployFacts> files;
  private final SortedMap<String, List<Said>> byName = new TreeMap<>();

  /** By the name of the folder that they lie in. */
  private final Map<String, List<RepoPath>> dockerfiles = new HashMap<>();

  /**
   * What files tell.
   *
   * @param filled a value of a file with its variables filled in
   */
  Deployment(SortedMap<RepoPath, DeployFacts> files, BiFunction<String, RepoPath, String> filled) {
    this.files = files;
    files.forEach(
        (path, facts) -> {
          if (facts.image().isPresent() && !path.folder().isEmpty()) {
            dockerfiles.computeIfAbsent(named(path.folder()), f -> new ArrayList<>()).add(path);
          }
          for (DeployFacts.Workload workload : facts.workloads()) {
            if (workload.form() != Form.JOB && isPlain(workload.name())) {
              byName
                  .computeIfAbsent(workload.name(), name -> new ArrayList<>())
                  .add(new Said(path, withImages(workload, image -> filled.apply(image, path))));
            }
          }
        });
    byName
        .values()
        .removeIf(said -> said.stream().allMatch(s -> s.workload().containers().isEmpty()));
  }

  private static DeployFacts.Workload withImages(
      DeployFacts.Workload workload, UnaryOperator<String> filled) {
    return new DeployFacts.Workload(
        workload.form(),
        workload.name(),
        workload.aliases(),
        workload.labels(),
        workload.containers().stream().map(c -> withImage(c, filled)).toList(),
        workload.dependsOn(),
        workload.span());
  }

  private static DeployFacts.Container withImage(
      DeployFacts.Container container, UnaryOperator<String> filled) {
    DeployFacts.Origin origin = container.origin();
    return new DeployFacts.Container(
        container.name(),
        new DeployFacts.Origin(filled.apply(origin.image()), origin.context(), origin.dockerfile()),
        container.environment(),
        container.references(),
        container.ports(),
        container.command(),
        container.span());
  }

  /** The last part of a folder's path that says what it holds, in lower case. */
  static String named(String folder) {
    String last = Folders.last(folder).toLowerCase(Locale.ROOT);
    String above = Folders.above(folder);
    return last.matches("src|docker|build|app|container|image") && !above.isEmpty()
        ? named(above)
        : last;
  }

  /** Names that a template fills in say nothing. */
  private static boolean isPlain(String name) {
    return !name.isBlank() && !name.contains("{{") && !name.contains("${");
  }

  SortedMap<RepoPath, DeployFacts> files() {
    return files;
  }

  /** What files say of each workload, by its name. */
  SortedMap<String, List<Said>> workloads() {
    return byName;
  }

  /** The folder that an image is built from; empty when it is not built here. */
  static Optional<String> context(Said said) {
    return origins(said).stream()
        .filter(origin -> !origin.context().isEmpty())
        .findFirst()
        .flatMap(origin -> Folders.resolve(said.file().folder(), origin.context()));
  }

  private static List<DeployFacts.Origin> origins(Said said) {
    return said.workload().containers().stream().map(DeployFacts.Container::origin).toList();
  }

  /** The images of a workload as written. */
  static List<String> images(Said said) {
    return origins(said).stream()
        .map(DeployFacts.Origin::image)
        .filter(image -> !image.isEmpty())
        .toList();
  }

  /** The Dockerfile that a workload's image is built by, or that lies in a folder of its name. */
  Optional<RepoPath> dockerfile(Said said) {
    return context(said).isPresent() ? named(said) : inFolder(said);
  }

  private Optional<RepoPath> inFolder(Said said) {
    Stream<String> images = images(said).stream().map(Product::imageName);
    return Stream.concat(Stream.of(said.workload().name()), images)
        .map(name -> dockerfiles.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()))
        .filter(found -> found.stream().map(RepoPath::folder).distinct().count() == 1)
        .map(found -> found.get(0))
        .findFirst();
  }

  private Optional<RepoPath> named(Said said) {
    return context(said)
        .flatMap(
            context -> {
              String named =
                  origins(said).stream()
                      .map(DeployFacts.Origin::dockerfile)
                      .filter(file -> !file.isEmpty())
                      .findFirst()
                      .orElse("Dockerfile");
              return Folders.resolve(context, named);
            })
        .filter(path -> !path.isEmpty())
        .map(RepoPath::new)
        .filter(files::containsKey);
  }

  /** What a Dockerfile builds on at last. */
  Optional<String> base(RepoPath dockerfile) {
    return Optional.ofNullable(files.get(dockerfile))
        .flatMap(DeployFacts::image)
        .filter(image -> !image.bases().isEmpty())
        .map(image -> image.bases().get(image.bases().size() - 1).name());
  }

  /** What a workload's image is known to be, by its own name or by what it is built on. */
  Optional<Product> product(Said said) {
    return dockerfile(said)
        .flatMap(this::base)
        .flatMap(Product::ofImage)
        .or(() -> images(said).stream().flatMap(i -> Product.ofImage(i).stream()).findFirst());
  }

  /** Whether a workload runs nothing but a product. */
  boolean isForeign(Said said) {
    return dockerfile(said).isPresent()
        ? product(said).filter(p -> p.sort() != Product.Sort.WEBSERVER).isPresent()
        : images(said).stream().anyMatch(Product::isPlain);
  }

  /** Names under which neighbours reach a workload, in lower case. */
  SortedSet<String> names(String name) {
    SortedSet<String> names = new TreeSet<>();
    names.add(name.toLowerCase(Locale.ROOT));
    for (Said said : byName.getOrDefault(name, List.of())) {
      said.workload().aliases().stream().filter(Deployment::isPlain).forEach(names::add);
      services(said).forEach(names::add);
    }
    return lower(names);
  }

  private static SortedSet<String> lower(SortedSet<String> names) {
    SortedSet<String> lower = new TreeSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return lower;
  }

  /** The names of the Kubernetes services that select a workload. */
  private List<String> services(Said said) {
    Map<String, String> labels = said.workload().labels();
    return said.workload().form() != Form.KUBERNETES
        ? List.of()
        : files.values().stream()
            .flatMap(facts -> facts.services().stream())
            .filter(service -> !service.selector().isEmpty() && isPlain(service.name()))
            .filter(service -> labels.entrySet().containsAll(service.selector().entrySet()))
            .map(DeployFacts.Service::name)
            .toList();
  }
}
