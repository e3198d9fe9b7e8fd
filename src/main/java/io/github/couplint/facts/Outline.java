package io.github.couplint.facts;

import io.github.couplint.facts.JavaFacts.Import;
import java.util.Collection;
import java.util.List;

/**
 * What a cheap scan tells of a Java file: enough to decide whether it is worth parsing.
 *
 * @param packageName empty for the unnamed package
 * @param imports in file order
 * @param types fully qualified names of the declared types, nested ones with dots, in source order
 * @param supertypes simple names of what the declared types extend or implement, each once
 * @param words the identifiers outside comments, strings and imports; keywords are left out
 * @param generated whether the file says of itself that a tool made it
 */
public record Outline(
    String packageName,
    List<Import> imports,
    List<String> types,
    List<String> supertypes,
    Words words,
    boolean generated) {
  /** The outline of a file that can't be read. */
  public static final Outline NONE =
      new Outline("", List.of(), List.of(), List.of(), Words.NONE, false);

  public Outline {
    imports = List.copyOf(imports);
    types = List.copyOf(types);
    supertypes = List.copyOf(supertypes);
  }

  public Outline(
      String packageName,
      List<Import> imports,
      List<String> types,
      List<String> supertypes,
      Collection<String> words,
      boolean generated) {
    this(packageName, imports, types, supertypes, Words.of(words), generated);
  }
}
