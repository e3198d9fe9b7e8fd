package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import io.github.couplint.facts.Visibility;
import io.github.couplint.facts.Wanted;
import io.github.couplint.topology.Callers;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Resolved;
import io.github.couplint.topology.SettingFiles;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** Annotations of methods to the HTTP method; Spring's, then Micronaut's, then JAX-RS's. */
  private static final Map<String, String> METHODS = methods();

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

  private static final List<String> BASE_KEYS =
      List.of(
          "server.servlet.context-path",
          "server.context-path",
          "spring.webflux.base-path",
          "quarkus.http.root-path",
          "micronaut.server.context-path");

  private final Snapshot snapshot;
  private final FactStore store;
  private final Values values;
  private final CodeIndex index;
  private final String base;
  private final List<Endpoint> found = new ArrayList<>();

  private Provided(Snapshot snapshot, FactStore store, Topology topology, Component component) {
    this.snapshot = snapshot;
    this.store = store;
    this.index = topology.code(component, type -> ROUTER.matcher(type).matches());
    SettingFiles settings = topology.settings(component);
    this.values = new Values(index, settings::find, new Callers(index, List.of()));
    this.base =
        BASE_KEYS.stream()
            .flatMap(key -> settings.find(key).stream())
            .filter(path -> path.startsWith("/"))
            .findFirst()
            .orElse("");
  }

  private static Map<String, String> methods() {
    Map<String, String> methods = new TreeMap<>();
    for (String method : List.of("Get", "Post", "Put", "Delete", "Patch")) {
      String name = method.toUpperCase(Locale.ROOT);
      methods.put(method + "Mapping", name);
      methods.put(method, name);
      methods.put(name, name);
    }
    methods.put("HEAD", "HEAD");
    methods.put("OPTIONS", "OPTIONS");
    methods.put("RequestMapping", "*");
    return methods;
  }

  /** The endpoints of a component. */
  static List<Endpoint> of(
      Snapshot snapshot, FactStore store, Topology topology, Component component, Code code) {
    SortedMap<RepoPath, String> files = new TreeMap<>(code.files());
    files.keySet().removeIf(code.holding(TELLING).negate());
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
    List<JavaType> family = family(type);
    if (isResource(family)) {
      String prefix = join(base, prefix(family));
      type.methods().forEach(method -> resource(path, prefix, method, declared(method, family)));
    }
    type.supertypes().stream()
        .map(index::resolve)
        .filter(name -> name.endsWith("ImplBase"))
        .findFirst()
        .ifPresent(name -> remote(path, service(name), type));
    type.methods().forEach(method -> query(path, method));
  }

  private List<JavaType> family(JavaType type) {
    return Stream.concat(
            Stream.of(type),
            index.family(type.name()).stream()
                .filter(name -> !name.equals(type.name()))
                .flatMap(name -> index.type(name).stream()))
        .toList();
  }

  private static boolean isResource(List<JavaType> family) {
    return has(family.get(0), Set.of("RestController", "Controller", "RequestMapping", "Path"))
        || family.stream().skip(1).anyMatch(parent -> has(parent, Set.of("Path")));
  }

  private static boolean has(JavaType type, Set<String> names) {
    return type.annotations().stream().anyMatch(a -> names.contains(a.type().simpleName()));
  }

  private String prefix(List<JavaType> family) {
    return family.stream()
        .flatMap(type -> type.annotations().stream())
        .filter(a -> a.type().simpleName().matches("RequestMapping|Path|Controller"))
        .map(a -> paths(a).get(0))
        .filter(path -> path.startsWith("/") || !path.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The annotations of a method, or of the one that it implements when it has none of them. */
  private static List<Annotation> declared(JavaType.Method method, List<JavaType> family) {
    return Stream.concat(
            Stream.of(method),
            family.stream()
                .skip(1)
                .flatMap(parent -> parent.methods().stream())
                .filter(m -> m.name().equals(method.name()))
                .filter(m -> m.parameters().size() == method.parameters().size()))
        .map(JavaType.Method::annotations)
        .filter(all -> all.stream().anyMatch(a -> METHODS.containsKey(a.type().simpleName())))
        .findFirst()
        .orElse(List.of());
  }

  private void resource(
      RepoPath path, String prefix, JavaType.Method method, List<Annotation> annotations) {
    String below =
        annotations.stream()
            .filter(a -> a.type().simpleName().equals("Path"))
            .map(a -> paths(a).get(0))
            .findFirst()
            .orElse("");
    for (Annotation annotation : annotations) {
      String verb = METHODS.get(annotation.type().simpleName());
      if (verb != null) {
        for (String own : paths(annotation)) {
          String whole = join(join(prefix, below), own);
          verbs(annotation, verb).forEach(v -> add(v, whole, path, method.span()));
        }
      }
    }
  }

  /** The paths of an annotation; the empty one when it has none. */
  private List<String> paths(Annotation annotation) {
    for (String name : List.of("value", "path", "uri")) {
      List<Value> written = annotation.attributes().getOrDefault(name, List.of());
      if (!written.isEmpty()) {
        return written.stream().map(values::resolve).map(Provided::text).toList();
      }
    }
    return List.of("");
  }

  private static String text(Resolved resolved) {
    return resolved.text().replace(Resolved.HOLE, "{}");
  }

  private static List<String> verbs(Annotation annotation, String verb) {
    List<String> named =
        annotation.attributes().getOrDefault("method", List.of()).stream()
            .flatMap(
                value ->
                    value instanceof Value.OfField field
                        ? Stream.of(field.field())
                        : Stream.empty())
            .toList();
    return named.isEmpty() ? List.of(verb) : named;
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
              String named = paths(a).get(0);
              add("QUERY", named.isEmpty() ? method.name() : named, path, method.span());
            });
  }

  private static boolean isGraphql(Annotation annotation) {
    return annotation.type().candidates().anyMatch(name -> name.contains("graphql"));
  }

  /** Routes of functions: {@code route().GET("/orders", ...)}. */
  private void route(RepoPath path, Use use) {
    if (use instanceof Use.Call call
        && METHODS.containsValue(call.method())
        && !call.arguments().isEmpty()
        && ROUTER.matcher(index.locate(call.receiver()).type()).matches()) {
      String text = text(values.resolve(call.arguments().get(0)));
      if (text.startsWith("/")) {
        add(call.method(), join(base, text), path, call.place().span());
      }
    }
  }

  private void add(String method, String whole, RepoPath path, Span span) {
    String shown = whole.isEmpty() ? "/" : whole;
    found.add(new Endpoint(method, shown, new Place(path, span.line())));
  }

  private static String join(String prefix, String path) {
    if (path.isEmpty() || path.equals("/")) {
      return prefix;
    }
    String left = prefix.replaceFirst("/+$", "");
    return left + (path.startsWith("/") ? "" : "/") + path;
  }
}
