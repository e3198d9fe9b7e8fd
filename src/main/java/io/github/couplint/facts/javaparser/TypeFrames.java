package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the types of a file, and what their code can name, before any code is read. */
final class TypeFrames {
  private final List<Declared> declared = new ArrayList<>();
  private final Map<String, TypeFrame> topLevel = new LinkedHashMap<>();

  private TypeFrames() {}

  /** A type with its declaration. */
  record Declared(TypeFrame frame, TypeDeclaration<?> node) {}

  static TypeFrames of(CompilationUnit unit, String packageName) {
    TypeFrames frames = new TypeFrames();
    for (TypeDeclaration<?> type : unit.getTypes()) {
      String simple = type.getNameAsString();
      String name = packageName.isEmpty() ? simple : packageName + "." + simple;
      TypeFrame frame = TypeFrame.declared(name, simple, null);
      frames.topLevel.put(simple, frame);
      frames.add(frame, type);
    }
    return frames;
  }

  private void add(TypeFrame frame, TypeDeclaration<?> node) {
    declared.add(new Declared(frame, node));
    for (BodyDeclaration<?> member : node.getMembers()) {
      if (member instanceof TypeDeclaration<?> inner) {
        String simple = inner.getNameAsString();
        TypeFrame nested = TypeFrame.declared(frame.user + "." + simple, simple, frame);
        frame.nested.put(simple, nested);
        add(nested, inner);
      }
    }
  }

  /** Every named type, outer before inner, in source order. */
  List<Declared> declared() {
    return declared;
  }

  /** The names of all of them. */
  Set<String> names() {
    return declared.stream().map(type -> type.frame().user).collect(Collectors.toSet());
  }

  Map<String, TypeFrame> topLevel() {
    return topLevel;
  }

  /** Fills the frames; the names can be resolved by then. */
  void fill(Names names, DeclaredTypes types) {
    declared.forEach(type -> header(type.frame(), type.node(), names));
    declared.forEach(type -> members(type.frame(), type.node(), types));
  }

  /** Finds the supertypes and type variables of a type. */
  static void header(TypeFrame frame, TypeDeclaration<?> node, Names names) {
    TypeScope scope = TypeScope.of(frame);
    frame.typeVariables.putAll(names.variables(parameters(node), scope));
    List<TypeName> supertypes = new ArrayList<>();
    supertypes(node).forEach(type -> supertypes.add(names.of(type, scope)));
    frame.supertypes = List.copyOf(supertypes);
    // what was looked up so far did not see inherited types
    frame.resolved.clear();
  }

  private static List<TypeParameter> parameters(TypeDeclaration<?> node) {
    if (node instanceof ClassOrInterfaceDeclaration type) {
      return type.getTypeParameters();
    }
    return node instanceof RecordDeclaration type ? type.getTypeParameters() : List.of();
  }

  /** What a declaration extends, then what it implements. */
  static List<ClassOrInterfaceType> supertypes(TypeDeclaration<?> node) {
    List<ClassOrInterfaceType> supertypes = new ArrayList<>();
    if (node instanceof ClassOrInterfaceDeclaration type) {
      supertypes.addAll(type.getExtendedTypes());
      supertypes.addAll(type.getImplementedTypes());
    } else if (node instanceof EnumDeclaration type) {
      supertypes.addAll(type.getImplementedTypes());
    } else if (node instanceof RecordDeclaration type) {
      supertypes.addAll(type.getImplementedTypes());
    }
    return supertypes;
  }

  private static void members(TypeFrame frame, TypeDeclaration<?> node, DeclaredTypes types) {
    members(frame, node.getMembers(), types);
    if (node instanceof RecordDeclaration type) {
      type.getParameters()
          .forEach(
              component -> {
                field(frame, component.getNameAsString(), component.getType(), types);
                frame.methods.add(component.getNameAsString());
              });
    } else if (node instanceof EnumDeclaration type) {
      Meaning self = Meaning.of(TypeName.of(frame.user));
      type.getEntries()
          .forEach(
              entry ->
                  frame.fields.put(
                      entry.getNameAsString(),
                      new Variable(self.with(held(frame, entry.getNameAsString())))));
    }
  }

  /** Finds the fields and methods among members. */
  static void members(TypeFrame frame, List<BodyDeclaration<?>> members, DeclaredTypes types) {
    for (BodyDeclaration<?> member : members) {
      if (member instanceof FieldDeclaration field) {
        field.getVariables().forEach(v -> field(frame, v.getNameAsString(), v.getType(), types));
      } else if (member instanceof MethodDeclaration method) {
        frame.methods.add(method.getNameAsString());
      }
    }
  }

  private static void field(TypeFrame frame, String name, Type type, DeclaredTypes types) {
    frame.fields.put(
        name, new Variable(types.meaning(type, TypeScope.of(frame), held(frame, name))));
  }

  private static @Nullable Value held(TypeFrame frame, String name) {
    return frame.declared
        ? new Value.OfField(Receiver.of(TypeName.of(frame.user)), name)
        : Value.UNKNOWN;
  }
}
