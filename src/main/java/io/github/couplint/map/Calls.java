package io.github.couplint.map;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which endpoints of services a coupling calls. */
final class Calls {
  private static final String RPC = "RPC";

  private final Map<String, List<Endpoint>> provided = new HashMap<>();

  Calls(Collection<Service> services) {
    services.forEach(service -> provided.put(service.name(), service.endpoints()));
  }

  /** The endpoints of a service that a coupling's places call, each where it is called. */
  List<Endpoint> of(Coupling coupling, String service) {
    List<Endpoint> endpoints = provided.getOrDefault(service, List.of());
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
  static Optional<Endpoint> hit(Request request, List<Endpoint> endpoints) {
    return endpoints.stream()
        .filter(endpoint -> isVerb(endpoint.method()))
        .filter(endpoint -> agree(endpoint.method(), request.method()))
        .filter(endpoint -> answers(endpoint.path(), request.path()))
        .min(
            Comparator.comparing((Endpoint e) -> e.method().equals(Request.ANY))
                .thenComparing(e -> unlike(segments(e.path()), segments(request.path())))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isVerb(String method) {
    return !method.equals(RPC) && !method.equals("QUERY") && !method.equals("MESSAGE");
  }

  private static boolean agree(String one, String other) {
    return one.equals(other) || one.equals(Request.ANY) || other.equals(Request.ANY);
  }

  /** How many segments are a parameter on one side only, counted from the end. */
  private static int unlike(String[] template, String[] path) {
    int unlike = 0;
    for (int i = 1; i <= Math.min(template.length, path.length); i++) {
      unlike += isOpen(template[template.length - i]) == isOpen(path[path.length - i]) ? 0 : 1;
    }
    return unlike;
  }

  /** A request that does not tell how its path begins goes to any that ends as it does. */
  private static boolean answers(String template, String path) {
    String[] open = segments(template);
    String[] asked = segments(path);
    int from = 0;
    if (asked.length > 1 && asked[0].equals(Request.HOLE)) {
      asked = Arrays.copyOfRange(asked, 1, asked.length);
      from = open.length - asked.length;
    }
    boolean rest = open.length > 0 && open[open.length - 1].equals("**");
    if (from < 0 || (rest ? open.length - 1 > asked.length : open.length - from != asked.length)) {
      return false;
    }
    boolean literal = false;
    for (int i = 0; i < asked.length && !(rest && from + i >= open.length - 1); i++) {
      String one = open[from + i];
      if (!isOpen(one) && !isOpen(asked[i]) && !one.equals(asked[i])) {
        return false;
      }
      literal |= one.equals(asked[i]) && !isOpen(one);
    }
    return literal || (asked.length == 0 && open.length == 0);
  }

  private static boolean isOpen(String segment) {
    return segment.contains("{") || segment.contains("*") || segment.startsWith(":");
  }

  private static String[] segments(String path) {
    String bare = path.replaceFirst("^/", "").replaceFirst("/$", "");
    return bare.isEmpty() ? new String[0] : bare.split("/");
  }

  /** The method of a remote service that a stub's method of its name calls. */
  private static Optional<Endpoint> remote(String shape, List<Endpoint> endpoints) {
    String method = "/" + shape.substring(shape.lastIndexOf('.') + 1);
    List<Endpoint> named =
        endpoints.stream()
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
        Arrays.stream(segments(request.path()))
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
