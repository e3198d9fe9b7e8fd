package io.github.couplint.coupling;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is coupled to.
 *
 * @param name the component, vendor, channel, store, role or host; of an unknown target what the
 *     evidence calls it, empty when it calls it nothing
 */
public record Target(Type type, String name) implements Comparable<Target> {
  /** What sort of thing a target is. */
  public enum Type {
    COMPONENT,
    VENDOR,
    CHANNEL,
    DATASTORE,
    /** A role, permission or scope that is checked for. */
    ROLE,
    HOST,
    UNKNOWN;

    /** The name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A target that evidence shows to exist but does not name. */
  public static final Target UNKNOWN = new Target(Type.UNKNOWN, "");

  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::type).thenComparing(Target::name);

  public Target {
    if (name.isEmpty() && type != Type.UNKNOWN) {
      throw new IllegalArgumentException("a target has a name unless it is unknown: " + type);
    }
  }

  /** Whether evidence names the target. */
  public boolean isKnown() {
    return type != Type.UNKNOWN;
  }

  @Override
  public int compareTo(Target other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "an unknown target" : name;
  }

  // a record's own are linked at every start, which takes milliseconds for each record
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Target target && type == target.type && name.equals(target.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, name);
  }
}
