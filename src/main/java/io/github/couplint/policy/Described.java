package io.github.couplint.policy;

import java.util.List;
import java.util.OptionalInt;

/**
 * A component as a catalog in the repository describes it.
 *
 * @param folder of the catalog file
 * @param deployable whether it runs by itself, which a library does not
 * @param owner empty when not told
 * @param tier 1 most critical; empty when not told
 * @param needs names of what it depends on and of the APIs that it consumes
 * @param provides names of its APIs
 */
public record Described(
    String name,
    String folder,
    boolean deployable,
    String owner,
    OptionalInt tier,
    List<String> needs,
    List<String> provides) {
  public Described {
    needs = List.copyOf(needs);
    provides = List.copyOf(provides);
  }
}
