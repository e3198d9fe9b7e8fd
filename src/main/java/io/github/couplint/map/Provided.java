package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Visibility;
import io.github.couplint.facts.Wanted;
import io.github.couplint.topology.Callers;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Mappings;
import io.github.couplint.topology.Resolved;
import io.github.couplint.topology.SettingFiles;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Lists what the code of a service offers to callers. */
final class Provided {
  private static final Wanted TELLING =
      new Wanted(
          Set.of(
              "RestController",
              "Controller",
              "RequestMapping",
              "Path",
              "GrpcService",
              "QueryMapping",
              "MutationMapping",
              "SubscriptionMapping",
              "DgsQuery",
              "DgsMutation",
              "GraphQLApi",
              "RouterFunction"),
          Set.of("ImplBase"));

  private static final Set<String> QUERIES =
      Set.of(
          "QueryMapping",
          "MutationMapping",
          "SubscriptionMapping",
          "DgsQuery",
          "DgsMutation",
          "DgsSubscription",
          "Query",
          "Mutation");

  private static final Pattern ROUTER =
      Pattern.compile(
          "org\\.springframework\\.web\\.(reactive\\.function\\.server|servlet\\.function)\\..*");

  private final Snapshot snapshot;
  private final FactStore store;
  private final Values values;
  private final CodeIndex index;
  private final Mappings mappings;
  private final String base;
  private final List<Endpoint> found = new ArrayList<>();

  private Provided(Snapshot snapshot, FactStore store, Topology topology, Component component) {
    this.snapshot = snapshot;
    this.store = store;
    this.index = topology.code(component, type -> ROUTER.matcher(type).matches());
    SettingFiles settings = topology.settings(component);
    this.values = new Values(index, settings::find, new Callers(index, List.of()));
    this.mappings = new Mappings(index, values);
    this.base = topology.contextPath(component);
  }

  /** The endpoints of a component that those files tell of. */
  static List<Endpoint> of(
      Snapshot snapshot,
      FactStore store,
      Topology topology,
      Component component,
      SortedMap<RepoPath, String> code) {
    SortedMap<RepoPath, String> files = new TreeMap<>(code);
    files.values().removeIf(blob -> !store.outline(blob, snapshot.blobs()).words().hasAny(TELLING));
    if (files.isEmpty()) {
      return List.of();
    }
    store.prepareFacts(files, snapshot.blobs());
    Provided provided = new Provided(snapshot, store, topology, component);
    files.keySet().forEach(provided::file);
    return List.copyOf(provided.found);
  }

  private void file(RepoPath path) {
    String blob = snapshot.files().getOrDefault(path, "");
    Optional<JavaFacts> java = store.facts(path, blob, snapshot.blobs()).java();
    java.filter(facts -> !facts.generated())
        .ifPresent(
            facts -> {
              facts.types().forEach(type -> type(path, type));
              facts.uses().forEach(use -> route(path, use));
            });
  }

  private void type(RepoPath path, JavaType type) {
    if (type.form() != JavaType.Form.CLASS && type.form() != JavaType.Form.RECORD) {
      return;
    }
    mappings.served(type, base).forEach(m -> add(m.method(), m.path(), path, m.span()));
    type.supertypes().stream()
        .map(index::resolve)
        .filter(name -> name.endsWith("ImplBase"))
        .findFirst()
        .ifPresent(name -> remote(path, service(name), type));
    type.methods().forEach(method -> query(path, method));
  }

  private void remote(RepoPath path, String service, JavaType type) {
    type.methods().stream()
        .filter(method -> method.visibility() == Visibility.PUBLIC)
        .filter(method -> !method.name().equals("<init>") && !method.parameters().isEmpty())
        .forEach(method -> add("RPC", service + "/" + method.name(), path, method.span()));
  }

  private static String service(String base) {
    String simple = base.substring(base.lastIndexOf('.') + 1);
    return simple.substring(0, simple.length() - "ImplBase".length());
  }

  private void query(RepoPath path, JavaType.Method method) {
    method.annotations().stream()
        .filter(a -> QUERIES.contains(a.type().simpleName()) && isGraphql(a))
        .forEach(
            a -> {
              String named = mappings.paths(a).get(0);
              add("QUERY", named.isEmpty() ? method.name() : named, path, method.span());
            });
  }

  private static boolean isGraphql(Annotation annotation) {
    return annotation.type().candidates().anyMatch(name -> name.contains("graphql"));
  }

  /** Routes of functions: {@code route().GET("/orders", ...)}. */
  private void route(RepoPath path, Use use) {
    if (use instanceof Use.Call call
        && Mappings.isVerb(call.method())
        && !call.arguments().isEmpty()
        && ROUTER.matcher(index.locate(call.receiver()).type()).matches()) {
      String text = values.resolve(call.arguments().get(0)).text().replace(Resolved.HOLE, "{}");
      if (text.startsWith("/")) {
        add(call.method(), Mappings.join(base, text), path, call.place().span());
      }
    }
  }

  private void add(String method, String whole, RepoPath path, Span span) {
    String shown = whole.isEmpty() ? "/" : whole;
    found.add(new Endpoint(method, shown, new Place(path, span.line())));
  }
}
