package io.github.couplint.facts;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type as a file names it, resolved as far as the file alone allows.
 *
 * @param name the fully qualified name, nested types with dots; the likeliest one where the file
 *     leaves it open
 * @param alternatives what else it may be, likeliest first; empty when the file settles it
 */
public record TypeName(String name, List<String> alternatives) {
  public TypeName {
    alternatives = List.copyOf(alternatives);
  }

  /** A type that the file settles. */
  public static TypeName of(String name) {
    return new TypeName(name, List.of());
  }

  /** Every name that it may stand for, likeliest first. */
  public Stream<String> candidates() {
    return Stream.concat(Stream.of(name), alternatives.stream());
  }

  /** The first candidate that is known, or the likeliest one when none is. */
  public String resolve(Predicate<String> known) {
    return alternatives.isEmpty() ? name : candidates().filter(known).findFirst().orElse(name);
  }

  /** The part after the last dot. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  // a record's own are linked at every start, which takes milliseconds for each record
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof TypeName type
            && name.equals(type.name)
            && alternatives.equals(type.alternatives));
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + alternatives.hashCode();
  }
}
