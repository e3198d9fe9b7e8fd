package io.github.couplint.facts.ecj;

import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Knows the values of URIs, URLs and paths, and of what builds them. */
final class UriValues {
  private static final Value EMPTY = new Value.Text("");

  private static final Set<String> TYPES =
      Set.of(
          "URI",
          "URL",
          "Path",
          "Paths",
          "File",
          "HttpUrl",
          "UriComponentsBuilder",
          "UriBuilder",
          "UriComponents",
          "URIBuilder",
          "UriTemplate",
          "DefaultUriBuilderFactory",
          "Uri");

  private static final Set<String> STARTING =
      Set.of(
          "create",
          "of",
          "get",
          "parse",
          "fromHttpUrl",
          "fromUriString",
          "fromUri",
          "fromPath",
          "fromLink",
          "fromUriTemplate");

  /** Methods that hand on the whole, in whatever form. */
  private static final Set<String> PASSING =
      Set.of(
          "toString",
          "toASCIIString",
          "toExternalForm",
          "toUriString",
          "toUri",
          "toURI",
          "toURL",
          "toUrl",
          "toFile",
          "toPath",
          "uri",
          "url",
          "build",
          "buildAndExpand",
          "newBuilder",
          "encode",
          "normalize",
          "toAbsolutePath",
          "clone",
          "cloneBuilder");

  private UriValues() {}

  /** Whether members are asked of such a type or object. */
  static boolean areOf(Asked asked) {
    return TYPES.contains(asked.type())
        || (asked.type().equals("Builder") && isBuilder(asked.receiver().root()));
  }

  private static boolean isBuilder(TypeName type) {
    return type.name().endsWith("HttpUrl.Builder");
  }

  static Value ofCall(Asked asked, List<Value> values) {
    String method = asked.method();
    if (asked.onType()) {
      return start(method, values);
    }
    Value base = asked.on().value();
    if (base instanceof Value.Unknown) {
      return base;
    }
    if (values.isEmpty()) {
      return PASSING.contains(method) ? base : Value.UNKNOWN;
    }
    return extend(base, method, values);
  }

  private static Value start(String method, List<Value> values) {
    if (method.equals("newInstance")) {
      return EMPTY;
    }
    return STARTING.contains(method) && !values.isEmpty()
        ? Formats.join(new Value.Text("/"), values)
        : Value.UNKNOWN;
  }

  private static Value extend(Value base, String method, List<Value> values) {
    Value first = values.get(0);
    return switch (method) {
      case "scheme", "setScheme" -> Texts.join(List.of(first, new Value.Text("://"), base));
      case "host", "setHost", "path", "setPath", "encodedPath" -> Texts.join(List.of(base, first));
      case "port", "setPort" -> Texts.join(List.of(base, new Value.Text(":"), first));
      case "pathSegment", "addPathSegment", "addPathSegments", "appendPath", "segment" ->
          segments(base, values);
      case "resolve", "relativize" -> Texts.join(List.of(base, Value.UNKNOWN));
      case "queryParam",
          "queryParams",
          "query",
          "addQueryParameter",
          "addParameter",
          "setParameter",
          "addParameters",
          "fragment",
          "buildAndExpand",
          "build",
          "expand",
          "encode",
          "uriVariables",
          "userInfo" ->
          base;
      default -> Value.UNKNOWN;
    };
  }

  private static Value segments(Value base, List<Value> values) {
    List<Value> parts = new ArrayList<>(List.of(base));
    for (Value value : values) {
      parts.add(new Value.Text("/"));
      parts.add(value);
    }
    return Texts.join(parts);
  }

  static Value ofConstruction(TypeName type, List<Value> values) {
    boolean builder = type.simpleName().equals("URIBuilder") || isBuilder(type);
    if (values.isEmpty()) {
      return builder ? EMPTY : Value.UNKNOWN;
    }
    return TYPES.contains(type.simpleName()) && values.size() == 1 ? values.get(0) : Value.UNKNOWN;
  }
}
