package io.github.couplint.map;

import java.util.Locale;
import java.util.Set;

/** What a node of a map is to the system. */
public enum NodeKind {
  SERVICE,
  GATEWAY,
  CONFIG,
  DISCOVERY,
  BROKER,
  DATABASE,
  CACHE,
  TRACING,
  LOGGING,
  MONITORING,
  ADMIN,
  AUTH,
  WEBSERVER,
  MAIL,
  WEBSITE,
  VENDOR,
  USER,
  CONFIGREPO,
  /** A build module that is not deployed on its own. */
  LIBRARY;

  private static final Set<NodeKind> WIRING =
      Set.of(CONFIG, DISCOVERY, TRACING, LOGGING, MONITORING, ADMIN, USER, CONFIGREPO);

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nearly every service has a line to it that says nothing of what the system does. */
  public boolean isInfrastructure() {
    return WIRING.contains(this);
  }
}
