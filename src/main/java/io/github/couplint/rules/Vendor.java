package io.github.couplint.rules;

import io.github.couplint.coupling.Style;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A third party: how use of its SDK or its service looks.
 *
 * @param hosts of its services
 * @param target the target's name; {@code {1}} stands for what the first wildcard of the matching
 *     pattern caught
 * @param names what a captured product is to be called, by captured text
 * @param endOfLife whether its SDK is no longer kept up
 */
public record Vendor(
    String id,
    String name,
    String rule,
    String category,
    Optional<Style> style,
    Types types,
    List<Glob> hosts,
    Artifacts artifacts,
    String target,
    SortedMap<String, String> names,
    boolean endOfLife) {
  /**
   * The types of its SDK.
   *
   * @param entry types, or methods of types, that open a coupling
   * @param value types that never open one; they win over {@code entry}
   * @param not types under its name that have nothing to do with its service, such as a library
   *     that it gave away
   */
  public record Types(List<Entry> entry, List<Glob> value, List<Glob> not) {
    public Types {
      entry = List.copyOf(entry);
      value = List.copyOf(value);
      not = List.copyOf(not);
    }
  }

  /**
   * A type that opens a coupling, or one method of it.
   *
   * @param method empty when any use of the type counts
   */
  public record Entry(Glob type, Optional<Glob> method) {}

  /**
   * The build dependencies that bring it.
   *
   * @param coordinates of its SDK; of a suite with a wildcard for the product
   * @param not artifacts among these that are no product, such as a suite's core
   * @param through ids of technologies that reach it without naming it, so that the dependency
   *     tells
   * @param runtime artifacts of which who builds with them runs inside the vendor's product
   */
  public record Artifacts(
      List<Glob> coordinates, List<Glob> not, List<String> through, List<Glob> runtime) {
    public Artifacts {
      coordinates = List.copyOf(coordinates);
      not = List.copyOf(not);
      through = List.copyOf(through);
      runtime = List.copyOf(runtime);
    }
  }

  public Vendor {
    hosts = List.copyOf(hosts);
  }

  public List<Entry> entry() {
    return types.entry();
  }

  /** The target's name, given what the wildcards of the matching pattern caught. */
  public String targetName(List<String> captures) {
    if (!target.contains("{1}")) {
      return target;
    }
    String product = captures.isEmpty() ? "" : captures.get(0).toLowerCase(Locale.ROOT);
    return product.isEmpty() ? id : target.replace("{1}", names.getOrDefault(product, product));
  }

  /** That of the id, which is unique; all that the packs say would take long to hash. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Vendor one && id.equals(one.id));
  }
}
