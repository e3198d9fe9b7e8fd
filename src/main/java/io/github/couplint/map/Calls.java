package io.github.couplint.map;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which endpoints of services a coupling calls. */
final class Calls {
  private static final String RPC = "RPC";

  private final Map<String, List<Template>> provided = new HashMap<>();

  Calls(Collection<Service> services) {
    services.forEach(service -> provided.put(service.name(), templates(service.endpoints())));
  }

  /** An endpoint with its path taken apart. */
  private record Template(Endpoint endpoint, List<String> segments) {}

  private static List<Template> templates(List<Endpoint> endpoints) {
    return endpoints.stream().map(e -> new Template(e, segments(e.path()))).toList();
  }

  /** The endpoints of a service that a coupling's places call, each where it is called. */
  List<Endpoint> of(Coupling coupling, String service) {
    List<Template> endpoints = provided.getOrDefault(service, List.of());
    List<Endpoint> called = new ArrayList<>();
    for (Request request : coupling.requests()) {
      hit(request, endpoints)
          .map(endpoint -> called(endpoint, request))
          .filter(call -> !called.contains(call))
          .ifPresent(called::add);
    }
    coupling.sites().stream()
        .filter(site -> site.role() == Role.CALL && !site.isIndirect())
        .forEach(
            site ->
                remote(site.shape(), endpoints)
                    .map(
                        e ->
                            new Endpoint(RPC, e.path(), new Place(site.file(), site.span().line())))
                    .filter(call -> !called.contains(call))
                    .ifPresent(called::add));
    return called;
  }

  private static Endpoint called(Endpoint endpoint, Request request) {
    String method = endpoint.method().equals(Request.ANY) ? request.method() : endpoint.method();
    return new Endpoint(method, endpoint.path(), new Place(request.file(), request.line()));
  }

  /** The endpoint that answers a request, the one that is most like it first. */
  static Optional<Endpoint> hit(Request request, Collection<Endpoint> endpoints) {
    return hit(request, templates(List.copyOf(endpoints)));
  }

  private static Optional<Endpoint> hit(Request request, List<Template> templates) {
    List<String> asked = segments(request.path());
    return templates.stream()
        .filter(t -> isVerb(t.endpoint().method()))
        .filter(t -> agree(t.endpoint().method(), request.method()))
        .filter(t -> answers(t.segments(), asked))
        .min(
            Comparator.comparing((Template t) -> t.endpoint().method().equals(Request.ANY))
                .thenComparing(t -> unlike(t.segments(), asked))
                .thenComparing(Template::endpoint))
        .map(Template::endpoint);
  }

  private static boolean isVerb(String method) {
    return !method.equals(RPC) && !method.equals("QUERY") && !method.equals("MESSAGE");
  }

  private static boolean agree(String one, String other) {
    return one.equals(other) || one.equals(Request.ANY) || other.equals(Request.ANY);
  }

  /** How many segments are a parameter on one side only, counted from the end. */
  private static int unlike(List<String> template, List<String> path) {
    int unlike = 0;
    for (int i = 1; i <= Math.min(template.size(), path.size()); i++) {
      boolean same = isOpen(template.get(template.size() - i)) == isOpen(path.get(path.size() - i));
      unlike += same ? 0 : 1;
    }
    return unlike;
  }

  /** A request that does not tell how its path begins goes to any that ends as it does. */
  private static boolean answers(List<String> template, List<String> path) {
    boolean below = path.size() > 1 && path.get(0).equals(Request.HOLE);
    List<String> asked = below ? path.subList(1, path.size()) : path;
    int more = template.size() - asked.size();
    if (!template.isEmpty() && template.get(template.size() - 1).equals("**")) {
      return more <= 1 && agree(template.subList(0, template.size() - 1), asked);
    }
    boolean fits = below ? more >= 0 : more == 0;
    return fits && agree(template.subList(Math.max(0, more), template.size()), asked);
  }

  /** Whether all segments may be the same and one surely is; of none nothing is sure. */
  private static boolean agree(List<String> template, List<String> asked) {
    boolean sure = template.isEmpty() && asked.isEmpty();
    for (int i = 0; i < template.size(); i++) {
      boolean same = template.get(i).equals(asked.get(i));
      if (!same && !isOpen(template.get(i)) && !isOpen(asked.get(i))) {
        return false;
      }
      sure |= same && !isOpen(asked.get(i));
    }
    return sure;
  }

  private static boolean isOpen(String segment) {
    return segment.contains("{") || segment.contains("*") || segment.startsWith(":");
  }

  private static List<String> segments(String path) {
    String bare = path.replaceFirst("^/", "").replaceFirst("/$", "");
    return bare.isEmpty() ? List.of() : List.of(bare.split("/"));
  }

  /** The method of a remote service that a stub's method of its name calls. */
  private static Optional<Endpoint> remote(String shape, List<Template> templates) {
    String method = "/" + shape.substring(shape.lastIndexOf('.') + 1);
    List<Endpoint> named =
        templates.stream()
            .map(Template::endpoint)
            .filter(e -> e.method().equals(RPC) && e.path().endsWith(method))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /**
   * The only service that has an endpoint for what is asked, when the path says enough to be no
   * coincidence.
   */
  Optional<String> only(Collection<Request> requests) {
    List<String> found =
        requests.stream().flatMap(request -> only(request).stream()).distinct().toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Optional<String> only(Request request) {
    long telling =
        segments(request.path()).stream()
            .filter(segment -> !isOpen(segment) && !segment.matches("(?i)api|rest|v\\d+"))
            .count();
    List<String> found =
        telling < 2 || request.method().equals(Request.ANY)
            ? List.of()
            : provided.entrySet().stream()
                .filter(entry -> hit(request, entry.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
