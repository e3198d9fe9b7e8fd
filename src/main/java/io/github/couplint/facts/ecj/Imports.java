package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.ImportReference;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;

/** What a file imports, and what simple names may stand for by that. */
final class Imports {
  private final List<Import> all = new ArrayList<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> staticMembers = new HashMap<>();
  private final Set<String> packages = new LinkedHashSet<>();
  private final List<String> staticTypes = new ArrayList<>();

  private Imports() {}

  static Imports of(CompilationUnitDeclaration unit, Lines lines) {
    Imports imports = new Imports();
    for (ImportReference declaration : Nodes.list(unit.imports)) {
      imports.add(
          declaration,
          lines.between(declaration.declarationSourceStart, declaration.declarationSourceEnd));
    }
    return imports;
  }

  private void add(ImportReference declaration, Span span) {
    String name = Nodes.dotted(declaration.tokens);
    Import.Form form = form(declaration);
    all.add(new Import(name, form, span));
    String simple = name.substring(name.lastIndexOf('.') + 1);
    switch (form) {
      case TYPE -> types.putIfAbsent(simple, name);
      case PACKAGE -> packages.add(name);
      case STATIC_MEMBER -> staticMembers.putIfAbsent(simple, qualifier(name));
      case STATIC_TYPE -> staticTypes.add(name);
      case MODULE -> packages.addAll(JavaModules.packages(name));
    }
  }

  private static Import.Form form(ImportReference declaration) {
    boolean all = (declaration.bits & ASTNode.OnDemand) != 0;
    if ((declaration.modifiers & ClassFileConstants.AccModule) != 0) {
      return Import.Form.MODULE;
    }
    if (declaration.isStatic()) {
      return all ? Import.Form.STATIC_TYPE : Import.Form.STATIC_MEMBER;
    }
    return all ? Import.Form.PACKAGE : Import.Form.TYPE;
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
