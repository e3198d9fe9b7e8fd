package io.github.couplint.facts.ecj;

import io.github.couplint.facts.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.internal.compiler.ast.SingleTypeReference;
import org.eclipse.jdt.internal.compiler.ast.TypeParameter;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.jspecify.annotations.Nullable;

/** Resolves the names of types as far as one file tells what they mean. */
final class Names {
  static final TypeName OBJECT = TypeName.of("java.lang.Object");

  private final String packageName;
  private final Imports imports;
  private final Map<String, TypeFrame> topLevel;

  Names(String packageName, Imports imports, Map<String, TypeFrame> topLevel) {
    this.packageName = packageName;
    this.imports = imports;
    this.topLevel = topLevel;
  }

  Imports imports() {
    return imports;
  }

  /** The type that a node names. */
  TypeName of(TypeReference type, TypeScope scope) {
    if (type instanceof SingleTypeReference single) {
      return named(new String(single.token), scope);
    }
    return of(type.getTypeName(), scope);
  }

  /** The type of a qualified name. */
  TypeName of(char[][] tokens, TypeScope scope) {
    return of(tokens, tokens.length, scope);
  }

  private TypeName of(char[][] tokens, int count, TypeScope scope) {
    String last = new String(tokens[count - 1]);
    if (count == 1) {
      return named(last, scope);
    }
    return isPackage(tokens, count - 1, scope)
        ? TypeName.of(Nodes.dotted(tokens, count))
        : nested(of(tokens, count - 1, scope), last);
  }

  private boolean isPackage(char[][] tokens, int count, TypeScope scope) {
    String first = new String(tokens[0]);
    return isPackageLike(first)
        && !isKnown(first, scope)
        && !Character.isUpperCase(tokens[count - 1][0]);
  }

  /** Whether a name is written as those of packages are. */
  static boolean isPackageLike(String name) {
    return !Character.isUpperCase(name.charAt(0));
  }

  /** A type nested in another. */
  static TypeName nested(TypeName outer, String simple) {
    return new TypeName(
        outer.name() + "." + simple,
        outer.alternatives().stream().map(name -> name + "." + simple).toList());
  }

  /** The type of a simple name. */
  TypeName named(String simple, TypeScope scope) {
    TypeName local = scope.local().get(simple);
    if (local != null) {
      return local;
    }
    TypeName known = scope.frame().resolved.get(simple);
    if (known == null) {
      TypeName settled = settled(simple, scope.frame());
      known = settled == null ? guess(simple, scope.frame()) : settled;
      scope.frame().resolved.put(simple, known);
    }
    return known;
  }

  /** Whether the file itself says that a simple name is one of a type. */
  boolean isKnown(String simple, TypeScope scope) {
    return scope.local().containsKey(simple)
        || settled(simple, scope.frame()) != null
        || JavaLang.contains(simple);
  }

  private @Nullable TypeName settled(String simple, TypeFrame from) {
    for (TypeFrame frame = from; frame != null; frame = frame.outer) {
      TypeName inside = inside(frame, simple);
      if (inside != null) {
        return inside;
      }
    }
    TypeFrame top = topLevel.get(simple);
    return imports
        .type(simple)
        .or(() -> top == null ? Optional.empty() : Optional.of(TypeName.of(top.user)))
        .or(() -> isPackageLike(simple) ? Optional.empty() : importedNested(simple))
        .orElse(null);
  }

  private Optional<TypeName> importedNested(String simple) {
    return imports.ownerOfMember(simple).map(owner -> nested(owner, simple));
  }

  private static @Nullable TypeName inside(TypeFrame frame, String simple) {
    TypeName variable = frame.typeVariables.get(simple);
    if (variable != null) {
      return variable;
    }
    if (frame.declared && frame.simpleName.equals(simple)) {
      return TypeName.of(frame.user);
    }
    TypeFrame nested = frame.nested.get(simple);
    return nested == null ? null : TypeName.of(nested.user);
  }

  /**
   * What a name may mean that the file does not settle, as the language looks for it; but where it
   * may be one of the JDK it most likely is.
   */
  private TypeName guess(String simple, TypeFrame from) {
    if (JavaLang.isUnmistakable(simple)) {
      return TypeName.of("java.lang." + simple);
    }
    Set<String> candidates = new LinkedHashSet<>();
    if (JavaLang.contains(simple)) {
      candidates.add("java.lang." + simple);
    }
    imports.qualifiersOnDemand().stream()
        .filter(q -> JdkTypes.contains(q, simple))
        .forEach(q -> candidates.add(q + "." + simple));
    candidates.add(packageName.isEmpty() ? simple : packageName + "." + simple);
    inherited(simple, from, candidates);
    imports.qualifiersOnDemand().forEach(q -> candidates.add(q + "." + simple));
    List<String> ordered = new ArrayList<>(candidates);
    return new TypeName(ordered.get(0), ordered.subList(1, ordered.size()));
  }

  private static void inherited(String simple, TypeFrame from, Set<String> candidates) {
    for (TypeFrame frame = from; frame != null; frame = frame.outer) {
      frame.supertypes.stream()
          .flatMap(TypeName::candidates)
          .filter(name -> !name.startsWith("java.lang."))
          .forEach(name -> candidates.add(name + "." + simple));
    }
  }

  /** The types that variables stand for: their first bounds. */
  Map<String, TypeName> variables(List<TypeParameter> parameters, TypeScope scope) {
    Map<String, TypeName> variables = new HashMap<>();
    parameters.forEach(parameter -> variables.put(new String(parameter.name), OBJECT));
    TypeScope inside = scope.with(variables);
    for (TypeParameter parameter : parameters) {
      if (parameter.type != null) {
        variables.put(new String(parameter.name), of(parameter.type, inside));
      }
    }
    return variables;
  }
}
