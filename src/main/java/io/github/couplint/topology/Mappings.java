package io.github.couplint.topology;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the HTTP methods and paths that annotations give to the methods of a type, be it one that
 * serves them or the interface of a client.
 */
public final class Mappings {
  /** Annotations of methods to the HTTP method; Spring's, then Micronaut's, then JAX-RS's. */
  private static final Map<String, String> METHODS = methods();

  private static final Set<String> RESOURCES =
      Set.of("RestController", "Controller", "RequestMapping", "Path");

  private static final Pattern PREFIX =
      Pattern.compile("RequestMapping|Path|Controller|HttpExchange");

  /** Feign's own: {@code @RequestLine("GET /orders/{id}")}. */
  private static final Pattern REQUEST_LINE = Pattern.compile("(?<method>[A-Z]+) (?<path>/\\S*)");

  private final CodeIndex code;
  private final Values values;

  public Mappings(CodeIndex code, Values values) {
    this.code = code;
    this.values = values;
  }

  /**
   * A method of a type, and how it is reached.
   *
   * @param method an HTTP method in upper case; {@code *} for any
   * @param path with {@code {}} for what is not known; empty for the root
   */
  public record Mapping(String method, String path, Span span) {}

  private static Map<String, String> methods() {
    Map<String, String> methods = new TreeMap<>();
    for (String method : List.of("Get", "Post", "Put", "Delete", "Patch")) {
      String name = method.toUpperCase(Locale.ROOT);
      methods.put(method + "Mapping", name);
      methods.put(method + "Exchange", name);
      methods.put(method, name);
      methods.put(name, name);
    }
    methods.put("HEAD", "HEAD");
    methods.put("OPTIONS", "OPTIONS");
    methods.put("RequestMapping", "*");
    methods.put("HttpExchange", "*");
    return methods;
  }

  /** Whether a call of that name makes a route of functions for an HTTP method of that name. */
  public static boolean isVerb(String method) {
    return METHODS.containsValue(method);
  }

  /**
   * What a class serves, none when it is no resource.
   *
   * @param base the path of the whole program
   */
  public List<Mapping> served(JavaType type, String base) {
    List<JavaType> family = family(type);
    return isResource(family) ? all(type.methods(), family, join(base, prefix(family))) : List.of();
  }

  /** What the interface of a client asks for. */
  public List<Mapping> asked(JavaType client) {
    List<JavaType> family = family(client);
    String own =
        client.annotations().stream()
            .filter(a -> a.type().simpleName().matches("FeignClient|Client"))
            .flatMap(a -> a.attributes().getOrDefault("path", List.of()).stream().limit(1))
            .map(value -> text(values.resolve(value)))
            .findFirst()
            .orElse("");
    String prefix = prefix(family);
    List<JavaType.Method> methods = family.stream().flatMap(t -> t.methods().stream()).toList();
    return all(methods, family, join(own, prefix.contains("://") ? "" : prefix));
  }

  private List<Mapping> all(List<JavaType.Method> methods, List<JavaType> family, String prefix) {
    List<Mapping> found = new ArrayList<>();
    for (JavaType.Method method : methods) {
      mappings(prefix, method, declared(method, family), found);
    }
    return found;
  }

  private List<JavaType> family(JavaType type) {
    return Stream.concat(
            Stream.of(type),
            code.family(type.name()).stream()
                .filter(name -> !name.equals(type.name()))
                .flatMap(name -> code.type(name).stream()))
        .toList();
  }

  private static boolean isResource(List<JavaType> family) {
    return has(family.get(0), RESOURCES)
        || family.stream().skip(1).anyMatch(parent -> has(parent, Set.of("Path")));
  }

  private static boolean has(JavaType type, Set<String> names) {
    return type.annotations().stream().anyMatch(a -> names.contains(a.type().simpleName()));
  }

  private String prefix(List<JavaType> family) {
    return family.stream()
        .flatMap(type -> type.annotations().stream())
        .filter(a -> PREFIX.matcher(a.type().simpleName()).matches())
        .map(a -> paths(a).get(0))
        .filter(path -> !path.isEmpty())
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
        .filter(all -> all.stream().anyMatch(Mappings::isMapping))
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isMapping(Annotation annotation) {
    String name = annotation.type().simpleName();
    return METHODS.containsKey(name) || name.equals("RequestLine");
  }

  private void mappings(
      String prefix, JavaType.Method method, List<Annotation> annotations, List<Mapping> found) {
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
          verbs(annotation, verb).forEach(v -> found.add(new Mapping(v, whole, method.span())));
        }
      } else if (annotation.type().simpleName().equals("RequestLine")) {
        Matcher line = REQUEST_LINE.matcher(paths(annotation).get(0));
        if (line.matches()) {
          String whole = join(prefix, line.group("path"));
          found.add(new Mapping(line.group("method"), whole, method.span()));
        }
      }
    }
  }

  /** The paths that an annotation names; the empty one when it names none. */
  public List<String> paths(Annotation annotation) {
    for (String name : List.of("value", "path", "uri", "url")) {
      List<Value> written = annotation.attributes().getOrDefault(name, List.of());
      if (!written.isEmpty()) {
        return written.stream().map(values::resolve).map(Mappings::text).toList();
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

  /** One path below another. */
  public static String join(String prefix, String path) {
    if (path.isEmpty() || path.equals("/")) {
      return prefix;
    }
    String left = prefix.replaceFirst("/+$", "");
    return left + (path.startsWith("/") ? "" : "/") + path;
  }
}
