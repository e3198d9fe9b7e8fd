package io.github.couplint.topology;

import io.github.couplint.coupling.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what an address or a logical name stands for. */
public final class Targets {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?://)?/?)?(?<credentials>[^/@?#]*@)?"
              + "(?<host>\\[[0-9a-fA-F:]+]|[^/:?#\\s]+)(?::(?<port>[^/?#]*))?(?<rest>[/?#].*)?",
          Pattern.DOTALL);
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?");
  private static final Pattern LOCAL =
      Pattern.compile("localhost|127(\\.\\d+){3}|0\\.0\\.0\\.0|\\[::1?]|host\\.docker\\.internal");

  /** A path behind a host that is not known. */
  private static final Pattern HOSTLESS =
      Pattern.compile(
          "([a-z]+://)?" + Resolved.HOLE + "(:(\\d+|" + Resolved.HOLE + "))?(?<path>/.*)",
          Pattern.DOTALL);

  private static final Pattern IP = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:]+]");
  private static final Pattern EXAMPLE =
      Pattern.compile("(.*\\.)?example\\.(com|org|net)|(.*\\.)?(test|invalid|example)");

  /**
   * Host names that only hold inside a network of one's own, by their last label; or a service of a
   * cluster and its namespace, which no domain of the internet is called like.
   */
  private static final Pattern PRIVATE =
      Pattern.compile(
          ".*\\.(local|internal|lan|svc|cluster\\.local|intranet|corp|home)"
              + "|[a-z0-9-]+\\.(?!(com|org|net|edu|gov|mil|int|info|biz|name|pro|dev|app|cloud|online"
              + "|site|tech|xyz|test|invalid|example)$)[a-z][a-z0-9-]*[a-z0-9]{2}");

  private final Function<String, Optional<String>> components;
  private final Function<String, Optional<String>> componentsByPort;
  private final Function<String, Optional<String>> componentsByPath;
  private final Function<String, Optional<String>> vendors;

  /**
   * Targets of one system.
   *
   * @param components the component of a name or alias
   * @param componentsByPort the component that listens on a port of the developer's machine
   * @param componentsByPath the component that answers below the beginning of a path
   * @param vendors the vendor target of a host
   */
  public Targets(
      Function<String, Optional<String>> components,
      Function<String, Optional<String>> componentsByPort,
      Function<String, Optional<String>> componentsByPath,
      Function<String, Optional<String>> vendors) {
    this.components = components;
    this.componentsByPort = componentsByPort;
    this.componentsByPath = componentsByPath;
    this.vendors = vendors;
  }

  /**
   * An address taken apart.
   *
   * @param target what it leads to
   * @param isIp whether the host is a number
   * @param isLocal whether the host is the machine itself
   * @param hasCredentials whether a password stands in it
   */
  public record Address(Target target, boolean isIp, boolean isLocal, boolean hasCredentials) {}

  /** What a URL leads to; empty when it names no host, such as a path. */
  public Optional<Address> ofUrl(String url) {
    String text = url.strip().replaceFirst("^\\w+://(?=\\w+://)", "");
    if (text.isEmpty() || text.startsWith("/") || text.startsWith("?") || text.startsWith("#")) {
      return Optional.empty();
    }
    Matcher address = ADDRESS.matcher(text);
    boolean absolute = text.contains("://") || text.startsWith("static:");
    return address.matches() && (absolute || address.group("port") != null)
        ? of(
            new Parts(
                address.group("host"),
                address.group("port"),
                address.group("credentials"),
                address.group("rest")))
        : Optional.empty();
  }

  /**
   * What a URL leads to whose host is not known: the component that answers below its path; empty
   * when that is not known either.
   */
  public Optional<Target> ofPath(String url) {
    Matcher path = HOSTLESS.matcher(url.strip());
    return path.matches() ? answering(path.group("path")) : Optional.empty();
  }

  private Optional<Target> answering(@Nullable String path) {
    return path == null
        ? Optional.empty()
        : componentsByPath.apply(path).map(c -> new Target(Target.Type.COMPONENT, c));
  }

  /** What a host and a port lead to; empty when the host is not known. */
  public Optional<Address> ofHost(String host, @Nullable String port) {
    return of(new Parts(host, port, null, null));
  }

  /** An address as it is written; the path may have a query behind it. */
  private record Parts(
      String host, @Nullable String port, @Nullable String credentials, @Nullable String path) {
    boolean isSecret() {
      return credentials != null && credentials.contains(":");
    }
  }

  private Optional<Address> of(Parts parts) {
    String name = parts.host().toLowerCase(Locale.ROOT);
    boolean secret = parts.isSecret();
    if (LOCAL.matcher(name).matches()) {
      return Optional.of(new Address(onThisMachine(parts), false, true, secret));
    }
    if (IP.matcher(name).matches()) {
      return Optional.of(new Address(new Target(Target.Type.HOST, name), true, false, secret));
    }
    return HOST.matcher(name).matches()
        ? Optional.of(new Address(ofHostName(name), false, false, secret))
        : partOfHost(name);
  }

  /** A path holds wherever the system runs, a port on this machine alone. */
  private Target onThisMachine(Parts parts) {
    return answering(parts.path())
        .or(
            () ->
                componentsByPort
                    .apply(parts.port() == null ? "80" : parts.port())
                    .map(c -> new Target(Target.Type.COMPONENT, c)))
        .orElse(Target.UNKNOWN);
  }

  /** A host of which a part is not known still tells its domain: {@code https://<hole>.a.com}. */
  private Optional<Address> partOfHost(String name) {
    return vendors
        .apply(name.replaceAll(Resolved.HOLE + "[-.]?", ""))
        .map(v -> new Address(new Target(Target.Type.VENDOR, v), false, false, false));
  }

  private Target ofHostName(String host) {
    String first = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
    return vendors
        .apply(host)
        .map(vendor -> new Target(Target.Type.VENDOR, vendor))
        .or(() -> component(host))
        .or(() -> isPrivate(host) ? component(first) : Optional.empty())
        .orElseGet(() -> new Target(Target.Type.HOST, host));
  }

  /** The component of a logical name; one that the repository does not hold keeps its name. */
  public Target ofName(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+:/*", "");
    return plain.isEmpty()
        ? Target.UNKNOWN
        : component(plain).orElseGet(() -> new Target(Target.Type.COMPONENT, plain));
  }

  private Optional<Target> component(String name) {
    return components.apply(name).map(c -> new Target(Target.Type.COMPONENT, c));
  }

  /**
   * What the key of a setting suggests, when its value is not known: the component of that name, or
   * an unknown target that is called so; empty when nothing telling is left of the key.
   */
  public Optional<Target> ofKey(String key) {
    String telling = telling(key);
    return telling.isEmpty()
        ? Optional.empty()
        : component(telling).or(() -> Optional.of(new Target(Target.Type.UNKNOWN, telling)));
  }

  /** The last part of a key that is not one of the words that any address has. */
  private static String telling(String key) {
    String telling = "";
    for (String part : key.split("[.\\[\\]]+")) {
      String kept =
          part.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
              .toLowerCase(Locale.ROOT)
              .replaceAll(
                  "(^|[-_])(url|urls|uri|uris|host|hosts|endpoint|endpoints|address|addresses|base"
                      + "|path|root|service|services|api|client|clients|server|servers|http|https"
                      + "|config|configuration|properties|props|property|settings|name|get|value"
                      + "|spring|app|application|remote|default|prefix|location|port|to|string"
                      + "|this|id|key|params|builder)(?=$|[-_])",
                  "")
              .replaceAll("^[-_]+|[-_]+$", "");
      telling = kept.isEmpty() ? telling : kept;
    }
    return telling;
  }

  /** Whether a host's name, in lower case, holds inside a network of one's own only. */
  public static boolean isPrivate(String host) {
    return PRIVATE.matcher(host).matches();
  }

  /** Whether a host lies outside networks of one's own. */
  public static boolean isPublic(Target target) {
    return target.type() == Target.Type.HOST
        && target.name().contains(".")
        && !isPrivate(target.name())
        && !IP.matcher(target.name()).matches();
  }

  /** Whether a host is one that standards reserve for documentation and tests. */
  public static boolean isExample(Target target) {
    return target.type() == Target.Type.HOST && EXAMPLE.matcher(target.name()).matches();
  }
}
