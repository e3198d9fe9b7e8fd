package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.Name;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file imports, and what simple names may stand for by that. */
final class Imports {
  private final List<Import> all = new ArrayList<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> staticMembers = new HashMap<>();
  private final Set<String> packages = new LinkedHashSet<>();
  private final List<String> staticTypes = new ArrayList<>();

  private Imports() {}

  static Imports of(CompilationUnit unit) {
    Imports imports = new Imports();
    unit.getImports().forEach(imports::add);
    return imports;
  }

  private void add(ImportDeclaration declaration) {
    String name = dotted(declaration.getName());
    Import.Form form = form(declaration);
    all.add(new Import(name, form, Spans.of(declaration)));
    String simple = name.substring(name.lastIndexOf('.') + 1);
    switch (form) {
      case TYPE -> types.putIfAbsent(simple, name);
      case PACKAGE -> packages.add(name);
      case STATIC_MEMBER -> staticMembers.putIfAbsent(simple, qualifier(name));
      case STATIC_TYPE -> staticTypes.add(name);
      case MODULE -> packages.addAll(JavaModules.packages(name));
    }
  }

  /** The whole of a qualified name. */
  static String dotted(Name name) {
    StringBuilder dotted = new StringBuilder(64);
    append(name, dotted);
    return dotted.toString();
  }

  private static void append(Name name, StringBuilder dotted) {
    name.getQualifier()
        .ifPresent(
            qualifier -> {
              append(qualifier, dotted);
              dotted.append('.');
            });
    dotted.append(name.getIdentifier());
  }

  private static Import.Form form(ImportDeclaration declaration) {
    if (declaration.isModule()) {
      return Import.Form.MODULE;
    }
    if (declaration.isStatic()) {
      return declaration.isAsterisk() ? Import.Form.STATIC_TYPE : Import.Form.STATIC_MEMBER;
    }
    return declaration.isAsterisk() ? Import.Form.PACKAGE : Import.Form.TYPE;
  }

  private static String qualifier(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** In file order. */
  List<Import> all() {
    return all;
  }

  /** The type that is imported under that simple name. */
  Optional<TypeName> type(String simple) {
    return Optional.ofNullable(types.get(simple)).map(TypeName::of);
  }

  /** The type whose member of that name is imported. */
  Optional<TypeName> ownerOfMember(String member) {
    return Optional.ofNullable(staticMembers.get(member)).map(TypeName::of);
  }

  /** The packages, and the types, whose types are all imported; in file order. */
  List<String> qualifiersOnDemand() {
    List<String> qualifiers = new ArrayList<>(packages);
    qualifiers.addAll(staticTypes);
    return qualifiers;
  }

  /** The types whose static members are all imported; in file order. */
  List<String> staticTypes() {
    return staticTypes;
  }
}
