package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.WildcardType;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the types that declarations name. */
final class DeclaredTypes {
  /** Local variables whose type is that of their initialiser; the second is Lombok's. */
  private static final Set<String> INFERRED = Set.of("var", "val");

  private final Names names;
  private final Uses uses;

  DeclaredTypes(Names names, Uses uses) {
    this.names = names;
    this.uses = uses;
  }

  /** Every type that is named, type arguments included; empty for a primitive. */
  List<TypeName> all(Type type, TypeScope scope) {
    if (type.isPrimitiveType() || type.isVoidType()) {
      return List.of();
    }
    List<TypeName> all = new ArrayList<>();
    each(type, Use.As.LOCAL, (node, as) -> all.add(names.of(node, scope)));
    return all;
  }

  /** What a variable of that type means. */
  Meaning meaning(Type type, TypeScope scope, @Nullable Value held) {
    Type own = type.getElementType();
    if (!(own instanceof ClassOrInterfaceType reference)) {
      return Meaning.of(null, held);
    }
    return new Meaning(Receiver.of(names.of(reference, scope)), held, element(reference, scope));
  }

  /** Whether a local variable's type is left to its initialiser. */
  static boolean isInferred(Type type) {
    return type.isVarType()
        || type.isUnknownType()
        || (type instanceof ClassOrInterfaceType name
            && name.getScope().isEmpty()
            && INFERRED.contains(name.getName().getIdentifier()));
  }

  private @Nullable TypeName element(ClassOrInterfaceType type, TypeScope scope) {
    if (type.getTypeArguments().isEmpty() || type.getTypeArguments().get().isEmpty()) {
      return null;
    }
    List<ClassOrInterfaceType> inLast = new ArrayList<>();
    List<Type> arguments = type.getTypeArguments().get();
    each(arguments.get(arguments.size() - 1), Use.As.LOCAL, (node, as) -> inLast.add(node));
    return inLast.isEmpty() ? null : names.of(inLast.get(0), scope);
  }

  /** Mentions every type that is named. */
  void mention(Type type, Use.As as, TypeScope scope, Uses.Origin origin, Circumstances at) {
    if (!type.isPrimitiveType() && !type.isVoidType()) {
      each(type, as, (node, in) -> mention(node, in, scope, origin, at));
    }
  }

  private void mention(
      ClassOrInterfaceType node, Use.As as, TypeScope scope, Uses.Origin origin, Circumstances at) {
    TypeName name = names.of(node, scope);
    if (!isEverywhere(name)) {
      uses.mention(origin, at, Spans.startOf(node), name, as);
    }
  }

  /** A type that couples to nothing but Java itself; half of what code names is one of these. */
  static boolean isEverywhere(TypeName name) {
    return name.alternatives().isEmpty() && name.name().startsWith("java.lang.");
  }

  private static void each(Type type, Use.As as, BiConsumer<ClassOrInterfaceType, Use.As> visitor) {
    if (type instanceof ClassOrInterfaceType reference) {
      visitor.accept(reference, as);
      reference
          .getTypeArguments()
          .ifPresent(a -> a.forEach(t -> each(t, Use.As.TYPE_ARGUMENT, visitor)));
    } else if (type instanceof ArrayType array) {
      each(array.getComponentType(), as, visitor);
    } else if (type instanceof WildcardType wildcard) {
      wildcard.getExtendedType().ifPresent(t -> each(t, as, visitor));
      wildcard.getSuperType().ifPresent(t -> each(t, as, visitor));
    } else if (type instanceof UnionType union) {
      union.getElements().forEach(t -> each(t, as, visitor));
    } else if (type instanceof IntersectionType intersection) {
      intersection.getElements().forEach(t -> each(t, as, visitor));
    }
  }
}
