package io.github.couplint.facts;

import io.github.couplint.change.Span;
import java.util.List;

/**
 * What a Java file says.
 *
 * @param packageName empty for the unnamed package
 * @param types every named type, outer before inner, in source order
 * @param uses in source order
 * @param generated whether the file says of itself that a tool made it
 */
public record JavaFacts(
    String packageName,
    List<Import> imports,
    List<JavaType> types,
    List<Use> uses,
    boolean generated) {
  /**
   * An import.
   *
   * @param name without {@code .*}; for a static one the type and the member; for a module import
   *     the module's name
   */
  public record Import(String name, Form form, Span span) {
    /** What an import names. */
    public enum Form {
      TYPE,
      PACKAGE,
      STATIC_MEMBER,
      STATIC_TYPE,
      MODULE
    }
  }

  public JavaFacts {
    imports = List.copyOf(imports);
    types = List.copyOf(types);
    uses = List.copyOf(uses);
  }
}
