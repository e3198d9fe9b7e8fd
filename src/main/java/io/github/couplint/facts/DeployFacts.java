package io.github.couplint.facts;

import io.github.couplint.change.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says about how a system is put together to run. Every list is in file order; {@code
 * ${...}} and actions of templates stay as written.
 *
 * @param workloads what runs
 * @param services names under which Kubernetes reaches workloads
 * @param routes where an entry point passes requests on to
 * @param bags values that workloads take over by the bag's name
 * @param image what a Dockerfile builds
 * @param chart what a Helm chart is called
 */
public record DeployFacts(
    List<Workload> workloads,
    List<Service> services,
    List<Route> routes,
    List<Bag> bags,
    Optional<Image> image,
    Optional<Chart> chart) {
  /** A file that says nothing of this. */
  public static final DeployFacts NONE =
      new DeployFacts(
          List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

  public DeployFacts {
    workloads = List.copyOf(workloads);
    services = List.copyOf(services);
    routes = List.copyOf(routes);
    bags = List.copyOf(bags);
  }

  /** What makes a workload. */
  public enum Form {
    /** A service of a compose file. */
    COMPOSE,
    /** What a cluster keeps running. */
    KUBERNETES,
    /** What a cluster runs to its end. */
    JOB
  }

  /**
   * Something that runs.
   *
   * @param aliases other names by which its neighbours reach it, such as a container's name or that
   *     of a network
   * @param labels of the pods, or of the compose service
   * @param dependsOn names of workloads that start before it or that it is linked to
   */
  public record Workload(
      Form form,
      String name,
      List<String> aliases,
      SortedMap<String, String> labels,
      List<Container> containers,
      List<Mention> dependsOn,
      Span span) {
    public Workload {
      aliases = List.copyOf(aliases);
      labels = sorted(labels);
      containers = List.copyOf(containers);
      dependsOn = List.copyOf(dependsOn);
    }
  }

  /**
   * A container of a workload; a compose service has one, of its own name.
   *
   * @param environment variables with their values, empty for one that is handed through
   * @param references where more of its environment comes from
   * @param command the words of what it runs with: command, then arguments
   */
  public record Container(
      String name,
      Origin origin,
      List<Setting> environment,
      List<Reference> references,
      List<Port> ports,
      List<String> command,
      Span span) {
    public Container {
      environment = List.copyOf(environment);
      references = List.copyOf(references);
      ports = List.copyOf(ports);
      command = List.copyOf(command);
    }
  }

  /**
   * Where a container's image comes from; each part empty when not told.
   *
   * @param image as written, with registry and tag
   * @param context the folder it is built from, relative to the file's
   * @param dockerfile relative to the context
   */
  public record Origin(String image, String context, String dockerfile) {}

  /**
   * A port; numbers, ranges and names as written, empty when not told.
   *
   * @param published where others reach it
   * @param target where the container listens
   */
  public record Port(String name, String published, String target) {}

  /** Where values are kept. */
  public enum Store {
    CONFIG_MAP,
    SECRET,
    /** A file of variables beside the manifest. */
    FILE,
    /** A config map whose values the container finds as files. */
    MOUNT
  }

  /**
   * Values that a container takes from elsewhere.
   *
   * @param name the bag's, or a file's path
   * @param key of the one value that is taken; empty for all
   * @param variable that gets the one value; of all values what is put in front of their keys
   */
  public record Reference(Store store, String name, String key, String variable, Span span) {}

  /**
   * A name under which a cluster reaches pods.
   *
   * @param selector labels of the pods
   * @param externalName the host that the name stands for instead; empty without one
   */
  public record Service(
      String name,
      SortedMap<String, String> selector,
      List<Port> ports,
      String externalName,
      Span span) {
    public Service {
      selector = sorted(selector);
      ports = List.copyOf(ports);
    }
  }

  /**
   * A way on from an entry point: an ingress, a gateway, a proxy.
   *
   * @param host for which it holds; empty for all
   * @param path for which it holds, as written; empty for all
   * @param target {@code name:port}, or a URL as written
   */
  public record Route(String host, String path, String target, Span span) {}

  /**
   * Named values.
   *
   * @param entries without what {@code files} has; of a secret with empty values
   * @param files what whole settings files among the values say, by the name of the file
   */
  public record Bag(
      Store store,
      String name,
      List<Setting> entries,
      SortedMap<String, List<Setting>> files,
      Span span) {
    public Bag {
      entries = List.copyOf(entries);
      files = sorted(files);
    }
  }

  /**
   * An image in the making.
   *
   * @param bases images it is made from, the one it runs on last; stages of its own are left out
   * @param artifacts paths that are copied in from outside
   * @param ports exposed
   * @param environment variables it sets
   * @param command the words it starts with
   */
  public record Image(
      List<Mention> bases,
      List<String> artifacts,
      List<String> ports,
      List<Setting> environment,
      List<String> command) {
    public Image {
      bases = List.copyOf(bases);
      artifacts = List.copyOf(artifacts);
      ports = List.copyOf(ports);
      environment = List.copyOf(environment);
      command = List.copyOf(command);
    }
  }

  /**
   * A chart.
   *
   * @param dependencies names of charts it brings along
   */
  public record Chart(String name, List<Mention> dependencies) {
    public Chart {
      dependencies = List.copyOf(dependencies);
    }
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
