package io.github.couplint.map;

import io.github.couplint.coupling.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells which services answer to a host, a name or an API. */
final class Answers {
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
  private static final Pattern REST = Pattern.compile("(:\\d+)?(/.*)?$");

  /** What follows a service's name in an address that only its own network resolves. */
  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\.(([a-z0-9-]+\\.)?svc(\\.[a-z0-9-]+)*|service\\.consul|local|internal|lan|docker)$");

  private final Map<String, SortedSet<String>> byName = new TreeMap<>();
  private final Map<String, SortedSet<String>> byApi = new TreeMap<>();

  private Answers() {}

  static Answers of(List<Service> services) {
    Answers answers = new Answers();
    services.forEach(answers::add);
    return answers;
  }

  private void add(Service service) {
    put(byName, service.name().toLowerCase(Locale.ROOT), service);
    service.aliases().forEach(alias -> put(byName, alias, service));
    service.endpoints().stream()
        .filter(endpoint -> endpoint.method().equals("RPC"))
        .forEach(endpoint -> put(byApi, api(endpoint.path()), service));
  }

  private static void put(Map<String, SortedSet<String>> names, String name, Service service) {
    names.computeIfAbsent(name, n -> new TreeSet<>()).add(service.name());
  }

  /** The service of {@code shop.Billing/Charge}, in lower case. */
  private static String api(String path) {
    String whole = path.startsWith("/") ? path.substring(1) : path;
    int slash = whole.indexOf('/');
    return (slash < 0 ? whole : whole.substring(0, slash)).toLowerCase(Locale.ROOT);
  }

  /** The names of the services that answer, ordered; more than one is no answer to build on. */
  List<String> to(String name) {
    String address = SCHEME.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    String host = REST.matcher(address).replaceFirst("");
    for (String called : List.of(address, host, INTERNAL.matcher(host).replaceFirst(""))) {
      SortedSet<String> found = byName.getOrDefault(called, new TreeSet<>());
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.copyOf(byApi.getOrDefault(api(name), new TreeSet<>()));
  }

  /** The map in which a remote call that names its API goes to the one service that offers it. */
  SystemMap retargeted(SystemMap map) {
    List<String> externals = map.externals().stream().map(External::name).toList();
    return new SystemMap(
        map.at(),
        map.services(),
        map.externals(),
        map.connections().stream()
            .map(line -> externals.contains(line.to()) ? retargeted(line) : line)
            .toList(),
        map.gaps());
  }

  private Connection retargeted(Connection line) {
    boolean names = line.kind() == Kind.SYNC_RPC || line.kind() == Kind.CONTRACT;
    SortedSet<String> found = byApi.getOrDefault(api(line.via()), new TreeSet<>());
    return names && found.size() == 1 ? line.between(line.from(), found.first()) : line;
  }
}
