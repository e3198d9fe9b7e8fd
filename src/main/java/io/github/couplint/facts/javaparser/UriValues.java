package io.github.couplint.facts.javaparser;

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

  private UriValues() {}

  /** Whether members are asked of such a type or object. */
  static boolean areOf(Meaning on) {
    TypeName root = on.asked().root();
    return TYPES.contains(root.simpleName()) || root.name().endsWith("HttpUrl.Builder");
  }

  static Value ofCall(Meaning on, boolean onType, String method, List<Value> values) {
    if (onType) {
      return start(method, values);
    }
    Value base = on.value();
    if (base instanceof Value.Unknown) {
      return base;
    }
    return values.isEmpty() ? base : extend(base, method, values);
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
      case "resolve" -> Texts.join(List.of(base, Value.UNKNOWN));
      default -> base;
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
    boolean builder =
        type.simpleName().equals("URIBuilder") || type.name().endsWith("HttpUrl.Builder");
    if (values.isEmpty()) {
      return builder ? EMPTY : Value.UNKNOWN;
    }
    return TYPES.contains(type.simpleName()) && values.size() == 1 ? values.get(0) : Value.UNKNOWN;
  }
}
