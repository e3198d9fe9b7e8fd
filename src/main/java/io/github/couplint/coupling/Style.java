package io.github.couplint.coupling;

import java.util.Locale;

/** An integration style: what kind of joint a coupling is, for reports that group. */
public enum Style {
  POINT_TO_POINT,
  API_MIDDLEWARE,
  EVENT_DRIVEN,
  DATA_MIGRATION,
  CMS_CONTENT,
  ANALYTICS_TRACKING;

  /** The name in reports, such as {@code point-to-point}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
