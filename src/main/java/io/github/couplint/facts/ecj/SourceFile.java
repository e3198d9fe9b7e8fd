package io.github.couplint.facts.ecj;

import java.util.Set;

/**
 * What the readers of one file share.
 *
 * @param declared the names of the types that it declares
 */
record SourceFile(Lines lines, Names names, DeclaredTypes types, Uses uses, Set<String> declared) {
  /** Whether it declares a type of that name. */
  boolean declares(String type) {
    return declared.contains(type);
  }
}
