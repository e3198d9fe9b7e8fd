package io.github.couplint.map;

import java.util.Comparator;

/**
 * Something that a service offers to callers.
 *
 * @param method an HTTP method, {@code RPC}, {@code QUERY}, {@code MESSAGE}; {@code *} for any
 * @param path a path with its parameters in braces, or a method, field or channel
 */
public record Endpoint(String method, String path, Place place) implements Comparable<Endpoint> {
  private static final Comparator<Endpoint> ORDER =
      Comparator.comparing(Endpoint::path)
          .thenComparing(Endpoint::method)
          .thenComparing(Endpoint::place);

  @Override
  public int compareTo(Endpoint other) {
    return ORDER.compare(this, other);
  }
}
