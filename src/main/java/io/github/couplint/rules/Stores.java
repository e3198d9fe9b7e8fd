package io.github.couplint.rules;

import io.github.couplint.coupling.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which store a connection's address names. */
public final class Stores {
  /** Databases that live inside the process or in a file of their own. */
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "(h2|hsqldb|derby|sqlite|duckdb|tc):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What stands before the kind of store: the interface, and drivers that only watch another. */
  private static final Pattern DRIVERS =
      Pattern.compile(
          "(?i)^(jdbc|jdbc-secretsmanager|r2dbc(:pool)?|vertx-reactive):"
              + "((otel|p6spy|aws-wrapper|tracing|log4jdbc):)?");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<scheme>[a-z][a-z0-9+.:-]*?):(?:thin:)?@?(?://)?(?:[^/@?;]*@)?(?://)?"
              + "(?<host>\\[[^\\]]*]|[^:/?;,\\s]+)(?::(?<port>\\d+))?(?:,[^/?;]*)?"
              + "(?:[:/](?<name>[^?;]*))?(?<rest>[?;].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern NAMED =
      Pattern.compile("(?i)[?;&](?:databaseName|database)=([^;&]+)");

  private static final Pattern DEFAULT_PORT =
      Pattern.compile("3306|5432|1521|1433|27017|6379|9042|50000|7687|3307|11211");

  /** What installations, guides and samples call the database of a machine; empty for none. */
  private static final Pattern DEFAULT_DATABASE =
      Pattern.compile(
          "(?i)[^/]*//[^/]*(/(|test|testdb|postgres|mysql|root|admin|sys|system|master|xe|orcl|orclpdb1"
              + "|freepdb1|default|demo|sample|example|db|mydb|database|mydatabase|my_db|public|local))?");

  private Stores() {}

  static boolean isEmbedded(String address) {
    return EMBEDDED.matcher(bare(address)).matches();
  }

  private static String bare(String address) {
    return DRIVERS.matcher(address.strip()).replaceFirst("");
  }

  /** Whether a text is the address of a store, whatever connects to it. */
  static boolean isAddress(String text) {
    return text.strip().matches("(?s)(jdbc(-secretsmanager)?|r2dbc|mongodb(\\+srv)?):.*")
        && !isEmbedded(text);
  }

  /**
   * Whether a target tells one store from all others: no part of its address is open, and it is not
   * what a tool sets up on every machine.
   */
  public static boolean isIdentity(Target target) {
    return target.type() == Target.Type.DATASTORE
        && !target.name().contains("*")
        && !(isLocal(target) && DEFAULT_DATABASE.matcher(target.name()).matches());
  }

  /** Whether a store is on the machine of whoever runs the program, each on another one. */
  static boolean isLocal(Target store) {
    return store
        .name()
        .matches(
            "[^/]*//(localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|host\\.docker\\.internal)([:/].*)?");
  }

  /**
   * The store of an address; of a bare host the store of that technology there.
   *
   * @param technology id of the technology that connects
   * @return empty when the address does not tell its host
   */
  static Optional<Target> target(String address, String technology) {
    String text = bare(address);
    Matcher url = ADDRESS.matcher(text);
    boolean complete = text.contains("://") || text.contains(":@");
    if (complete && url.matches()) {
      String scheme = url.group("scheme").replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
      return store(
          scheme.matches("https?") ? technology : scheme,
          url.group("host"),
          url.group("port"),
          database(url));
    }
    String[] hostAndPort = text.split(":", 2);
    return text.matches("[\\w.-]+(:\\d+)?")
        ? store(technology, hostAndPort[0], hostAndPort.length > 1 ? hostAndPort[1] : null, "")
        : Optional.empty();
  }

  private static String database(Matcher url) {
    String rest = url.group("rest") == null ? "" : url.group("rest");
    Matcher named = NAMED.matcher(rest);
    if (named.find()) {
      return named.group(1);
    }
    return url.group("name") == null ? "" : url.group("name").strip();
  }

  private static Optional<Target> store(
      String scheme, String host, @org.jspecify.annotations.Nullable String port, String database) {
    boolean usual = port == null || DEFAULT_PORT.matcher(port).matches();
    String name =
        scheme.replaceFirst("\\+srv$", "")
            + "://"
            + host.toLowerCase(Locale.ROOT)
            + (usual ? "" : ":" + port)
            + (database.isEmpty() ? "" : "/" + database);
    return host.isBlank()
        ? Optional.empty()
        : Optional.of(new Target(Target.Type.DATASTORE, name.replace('\uFFFC', '*')));
  }
}
