package io.github.couplint.rules;

import io.github.couplint.coupling.Kind;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Use;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells which traits a place's circumstances give to a coupling. */
final class Traits {
  /** Methods that make or set up a client and send nothing. */
  private static final Pattern SETS_UP =
      Pattern.compile(
          "build|builder|create|newBuilder|newClient|baseUrl|baseUri|rootUri|forTarget|forAddress"
              + "|target|newChannelBuilder\\w*|new\\w*Stub|with\\w*|of|standard|default\\w*"
              + "|setBaseUrl|asyncHttpClient|connect|getInstance|init|load");

  private static final Pattern CLIENT_PACKAGE =
      Pattern.compile(
          ".*\\.(clients?|adapters?|gateways?|infrastructure|integrations?|acl|remote)(\\..*)?");
  private static final Pattern GATEWAY = Pattern.compile("(?i)(.*[^a-z])?gateway([^a-z].*)?");
  private static final Pattern DOMAIN_PACKAGE =
      Pattern.compile(".*\\.(domain|entity|entities)(\\..*)?");

  private Traits() {}

  /** Traits of a call; of a place that calls nothing only its package tells. */
  static SortedMap<String, String> of(Kind kind, String method, Use.Place place) {
    SortedMap<String, String> traits = new TreeMap<>();
    if (!method.isEmpty() && !SETS_UP.matcher(method).matches()) {
      place.contexts().forEach(context -> add(context, kind, traits));
    }
    ofPackage(place.user(), traits);
    return traits;
  }

  /** Whether a type lies in a package for clients and adapters. */
  static boolean isClient(String type) {
    return CLIENT_PACKAGE.matcher(type).matches();
  }

  /**
   * Whether a type lies in no package for clients but that of a service which is a gateway itself,
   * as {@code shop.gateway.filters} of the component {@code shop-gateway}.
   */
  static boolean isNameOfGateway(String type, String component) {
    return GATEWAY.matcher(component).matches()
        && !isClient(type.replaceAll("\\.gateways?(?=\\.)", ""));
  }

  /** Whether a type lies in a package of the domain. */
  static boolean isDomain(String type) {
    return DOMAIN_PACKAGE.matcher(type).matches();
  }

  /** Traits that the package of the place gives. */
  static void ofPackage(String user, SortedMap<String, String> traits) {
    if (isClient(user)) {
      traits.put("CLIENT_PKG", "in a client package");
    } else if (isDomain(user)) {
      traits.put("DOMAIN_PKG", "in a domain package");
    }
  }

  private static void add(Context context, Kind kind, SortedMap<String, String> traits) {
    boolean waits = kind.isSynchronous() || kind == Kind.VENDOR_SDK || kind == Kind.IDENTITY;
    switch (context) {
      case LOOP -> put(waits, "LOOP", "in a loop", traits);
      case TRANSACTION -> transaction(kind, waits, traits);
      case LOCK -> put(waits, "LOCK", "while holding a lock", traits);
      case INITIALISER -> put(waits, "INIT", "at start-up", traits);
      case LISTENER -> put(waits, "LISTENER_SYNC", "inside a message listener", traits);
      case HANDLER -> put(waits, "REQUEST_PATH", "directly in a request handler", traits);
      case BLOCKING -> put(waits, "BLOCK_REACTIVE", "blocking on the result", traits);
      case RESILIENT -> traits.put("BREAKER", "behind a breaker or retry");
      case ASYNC -> put(waits, "ASYNC", "off the calling thread", traits);
      case CACHED -> traits.put("CACHED", "cached");
      case SCHEDULED -> {}
    }
  }

  private static void transaction(Kind kind, boolean waits, SortedMap<String, String> traits) {
    put(waits, "TX", "inside a transaction", traits);
    put(kind == Kind.PUBLISH, "TX_PUBLISH", "sent inside a transaction", traits);
  }

  private static void put(
      boolean holds, String code, String reason, SortedMap<String, String> traits) {
    if (holds) {
      traits.put(code, reason);
    }
  }
}
