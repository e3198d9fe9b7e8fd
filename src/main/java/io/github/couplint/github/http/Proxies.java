package io.github.couplint.github.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the proxy that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} name, in
 * either case, as curl does; Java itself does not read them.
 */
final class Proxies extends ProxySelector {
  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI uri) {
    String scheme = uri.getScheme().toUpperCase(Locale.ROOT);
    Optional<String> proxy = variable(scheme + "_PROXY").or(() -> variable("ALL_PROXY"));
    if (proxy.isEmpty() || isExempt(uri)) {
      return List.of(Proxy.NO_PROXY);
    }
    return List.of(proxy(proxy.orElseThrow()));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException fault) {
    // the request fails with the same fault
  }

  private Optional<String> variable(String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT), name)
        .map(spelling -> environment.getOrDefault(spelling, "").strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static Proxy proxy(String text) {
    URI address = URI.create(text.contains("://") ? text : "http://" + text);
    int port = address.getPort() < 0 ? 80 : address.getPort();
    return new Proxy(
        Proxy.Type.HTTP,
        InetSocketAddress.createUnresolved(String.valueOf(address.getHost()), port));
  }

  private boolean isExempt(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return Stream.of(variable("NO_PROXY").orElse("").split(","))
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> isCovered(host, uri.getPort(), entry));
  }

  private static boolean isCovered(String host, int port, String entry) {
    String[] parts = entry.split(":", 2);
    boolean isPort = parts.length == 1 || parts[1].equals(String.valueOf(port));
    String domain = parts[0].replaceFirst("^\\*?\\.", "");
    return entry.equals("*") || (isPort && (host.equals(domain) || host.endsWith("." + domain)));
  }
}
