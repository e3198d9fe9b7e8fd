package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.jdt.internal.compiler.ast.ArrayTypeReference;
import org.eclipse.jdt.internal.compiler.ast.IntersectionCastTypeReference;
import org.eclipse.jdt.internal.compiler.ast.ParameterizedQualifiedTypeReference;
import org.eclipse.jdt.internal.compiler.ast.ParameterizedSingleTypeReference;
import org.eclipse.jdt.internal.compiler.ast.QualifiedTypeReference;
import org.eclipse.jdt.internal.compiler.ast.SingleTypeReference;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.eclipse.jdt.internal.compiler.ast.UnionTypeReference;
import org.eclipse.jdt.internal.compiler.ast.Wildcard;
import org.jspecify.annotations.Nullable;

/** Reads the types that declarations name. */
final class DeclaredTypes {
  /** Local variables whose type is that of their initialiser; the second is Lombok's. */
  private static final Set<String> INFERRED = Set.of("var", "val");

  private final Names names;
  private final Uses uses;
  private final Lines lines;

  DeclaredTypes(Names names, Uses uses, Lines lines) {
    this.names = names;
    this.uses = uses;
    this.lines = lines;
  }

  /** Every type that is named, type arguments included; empty for a primitive. */
  List<TypeName> all(TypeReference type, TypeScope scope) {
    if (type.isBaseTypeReference()) {
      return List.of();
    }
    List<TypeName> all = new ArrayList<>();
    each(type, Use.As.LOCAL, (node, as) -> all.add(names.of(node, scope)));
    return all;
  }

  /** What a variable of that type means. */
  Meaning meaning(TypeReference type, TypeScope scope, @Nullable Value held) {
    return isOneType(type)
        ? new Meaning(Receiver.of(names.of(type, scope)), held, element(type, scope))
        : Meaning.of(null, held);
  }

  /** Whether it names a class or interface, or arrays of one. */
  private static boolean isOneType(TypeReference type) {
    return !(type.isBaseTypeReference()
        || type instanceof UnionTypeReference
        || type instanceof IntersectionCastTypeReference
        || type instanceof Wildcard);
  }

  /** Whether a local variable's type is left to its initialiser. */
  static boolean isInferred(@Nullable TypeReference type) {
    return type == null
        || (type.getClass() == SingleTypeReference.class
            && INFERRED.contains(Nodes.simpleName(type)));
  }

  private @Nullable TypeName element(TypeReference type, TypeScope scope) {
    List<TypeReference> arguments = arguments(type);
    if (arguments.isEmpty()) {
      return null;
    }
    List<TypeReference> inLast = new ArrayList<>();
    each(arguments.get(arguments.size() - 1), Use.As.LOCAL, (node, as) -> inLast.add(node));
    return inLast.isEmpty() ? null : names.of(inLast.get(0), scope);
  }

  /** The type arguments of the last part of a name. */
  static List<TypeReference> arguments(TypeReference type) {
    if (type instanceof ParameterizedSingleTypeReference single) {
      return Nodes.list(single.typeArguments);
    }
    return type instanceof ParameterizedQualifiedTypeReference qualified
        ? Nodes.list(qualified.typeArguments[qualified.typeArguments.length - 1])
        : List.of();
  }

  /** Mentions every type that is named. */
  void mention(
      TypeReference type, Use.As as, TypeScope scope, Uses.Origin origin, Circumstances at) {
    if (!type.isBaseTypeReference()) {
      each(type, as, (node, in) -> one(node, in, scope, origin, at));
    }
  }

  private void one(
      TypeReference node, Use.As as, TypeScope scope, Uses.Origin origin, Circumstances at) {
    TypeName name = names.of(node, scope);
    if (!isEverywhere(name)) {
      uses.mention(origin, at, lines.at(start(node)), name, as);
    }
  }

  /** Where the name starts; ecj lets a type start with its annotations. */
  private static int start(TypeReference node) {
    if (node.annotations == null) {
      return node.sourceStart;
    }
    if (node instanceof QualifiedTypeReference qualified) {
      return Nodes.start(qualified.sourcePositions[0]);
    }
    int end =
        node instanceof ArrayTypeReference array && array.originalSourceEnd > 0
            ? array.originalSourceEnd
            : node.sourceEnd;
    return end - node.getLastToken().length + 1;
  }

  /** A type that couples to nothing but Java itself; half of what code names is one of these. */
  static boolean isEverywhere(TypeName name) {
    return name.alternatives().isEmpty() && name.name().startsWith("java.lang.");
  }

  private static void each(
      TypeReference type, Use.As as, BiConsumer<TypeReference, Use.As> visitor) {
    if (type instanceof Wildcard wildcard) {
      if (wildcard.bound != null) {
        each(wildcard.bound, as, visitor);
      }
    } else if (type instanceof UnionTypeReference union) {
      Nodes.list(union.typeReferences).forEach(t -> each(t, as, visitor));
    } else if (type instanceof IntersectionCastTypeReference intersection) {
      Nodes.list(intersection.typeReferences).forEach(t -> each(t, as, visitor));
    } else if (!type.isBaseTypeReference()) {
      visitor.accept(type, as);
      arguments(type).forEach(t -> each(t, Use.As.TYPE_ARGUMENT, visitor));
    }
  }
}
