package io.github.couplint.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * What a member is asked of: a type, and the members that lead from it to the object.
 *
 * <p>{@code RestClient.builder().baseUrl(u).build()} has, for {@code build}, the root {@code
 * RestClient} and the steps {@code builder(), baseUrl()}; a call on a local or a field whose
 * declared type the file shows has that type as root and no steps; a call on an inherited field has
 * this class as root and the field as step.
 *
 * @param steps fields by name, methods with {@code ()} behind the name, in source order
 */
public record Receiver(TypeName root, List<String> steps) {
  public Receiver {
    steps = List.copyOf(steps);
  }

  /** An object of that type, or the type itself. */
  public static Receiver of(TypeName root) {
    return new Receiver(root, List.of());
  }

  /** What {@code step} leads to from here. */
  public Receiver then(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Receiver(root, longer);
  }
}
