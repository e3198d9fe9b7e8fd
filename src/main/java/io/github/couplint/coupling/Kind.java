package io.github.couplint.coupling;

import static io.github.couplint.coupling.Style.API_MIDDLEWARE;
import static io.github.couplint.coupling.Style.EVENT_DRIVEN;
import static io.github.couplint.coupling.Style.POINT_TO_POINT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a component is coupled to a target. */
public enum Kind {
  SYNC_HTTP(POINT_TO_POINT),
  SYNC_RPC(POINT_TO_POINT),
  REMOTE_OBJECT(POINT_TO_POINT),
  SOAP(POINT_TO_POINT),
  GRAPHQL(API_MIDDLEWARE),
  PUBLISH(EVENT_DRIVEN),
  CONSUME(EVENT_DRIVEN),
  REQUEST_REPLY(EVENT_DRIVEN),
  VENDOR_SDK(POINT_TO_POINT),
  VENDOR_LEAK(POINT_TO_POINT),
  HARDCODED_ENDPOINT(POINT_TO_POINT),
  SHARED_DATABASE(POINT_TO_POINT),
  SHARED_TABLE(POINT_TO_POINT),
  SHARED_CACHE(POINT_TO_POINT),
  SHARED_ROLE(POINT_TO_POINT),
  FILE_EXCHANGE(POINT_TO_POINT),
  CODE(POINT_TO_POINT),
  SHARED_MODEL(POINT_TO_POINT),
  DEPENDENCY(POINT_TO_POINT),
  GATEWAY_ROUTE(API_MIDDLEWARE),
  CONTRACT(API_MIDDLEWARE),
  DATA_MIGRATION(Style.DATA_MIGRATION),
  IDENTITY(API_MIDDLEWARE),
  FEATURE_FLAG(API_MIDDLEWARE),
  CYCLE(POINT_TO_POINT);

  private final Style style;

  Kind(Style style) {
    this.style = style;
  }

  /** The style of a coupling of this kind, unless its technology names another. */
  public Style style() {
    return style;
  }

  /** The name in reports and packs, such as {@code sync-http}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the caller waits for the target. */
  public boolean isSynchronous() {
    return switch (this) {
      case SYNC_HTTP, SYNC_RPC, REMOTE_OBJECT, SOAP, GRAPHQL, REQUEST_REPLY -> true;
      case PUBLISH,
          CONSUME,
          VENDOR_SDK,
          VENDOR_LEAK,
          HARDCODED_ENDPOINT,
          SHARED_DATABASE,
          SHARED_TABLE,
          SHARED_CACHE,
          SHARED_ROLE,
          FILE_EXCHANGE,
          CODE,
          SHARED_MODEL,
          DEPENDENCY,
          GATEWAY_ROUTE,
          CONTRACT,
          DATA_MIGRATION,
          IDENTITY,
          FEATURE_FLAG,
          CYCLE ->
          false;
    };
  }

  /** The kind with that id, if there is one. */
  public static Optional<Kind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
