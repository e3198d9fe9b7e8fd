package io.github.couplint.facts;

import io.github.couplint.change.Span;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An annotation.
 *
 * @param attributes name to values; {@code value} for the unnamed one; an array has several values;
 *     nested annotations are left out
 */
public record Annotation(TypeName type, SortedMap<String, List<Value>> attributes, Span span) {
  public Annotation {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }
}
