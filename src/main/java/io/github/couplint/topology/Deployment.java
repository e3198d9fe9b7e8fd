package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Form;
import io.github.couplint.topology.Workload.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What runs, as all deploy files together tell it, before it is known whose code runs where. */
final class Deployment {
  private final SortedMap<RepoPath, DeployFacts> files;
  private final SortedMap<String, List<Said>> byName = new TreeMap<>();

  Deployment(SortedMap<RepoPath, DeployFacts> files) {
    this.files = files;
    files.forEach(
        (path, facts) -> {
          for (DeployFacts.Workload workload : facts.workloads()) {
            if (workload.form() != Form.JOB && isPlain(workload.name())) {
              byName
                  .computeIfAbsent(workload.name(), name -> new ArrayList<>())
                  .add(new Said(path, workload));
            }
          }
        });
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

  /** The Dockerfile that a workload's image is built by, when the files tell. */
  Optional<RepoPath> dockerfile(Said said) {
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
    boolean built = context(said).isPresent();
    return built
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
