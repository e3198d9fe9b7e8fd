package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.AbstractVariableDeclaration;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Initializer;
import org.eclipse.jdt.internal.compiler.ast.MethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.jspecify.annotations.Nullable;

/** Finds the types of a file, and what their code can name, before any code is read. */
final class TypeFrames {
  private final List<Declared> declared = new ArrayList<>();
  private final Map<String, TypeFrame> topLevel = new LinkedHashMap<>();

  private TypeFrames() {}

  /**
   * A type with its declaration.
   *
   * @param inInterface whether an interface is the type around it
   */
  record Declared(TypeFrame frame, TypeDeclaration node, boolean inInterface) {}

  static TypeFrames of(CompilationUnitDeclaration unit, String packageName) {
    TypeFrames frames = new TypeFrames();
    for (TypeDeclaration type : Nodes.list(unit.types)) {
      String simple = new String(type.name);
      String name = packageName.isEmpty() ? simple : packageName + "." + simple;
      TypeFrame frame = TypeFrame.declared(name, simple, null);
      frames.topLevel.put(simple, frame);
      frames.add(new Declared(frame, type, false));
    }
    return frames;
  }

  private void add(Declared type) {
    declared.add(type);
    TypeFrame frame = type.frame();
    boolean inInterface = isInterface(type.node());
    for (TypeDeclaration inner : Nodes.list(type.node().memberTypes)) {
      String simple = new String(inner.name);
      TypeFrame nested = TypeFrame.declared(frame.user + "." + simple, simple, frame);
      frame.nested.put(simple, nested);
      add(new Declared(nested, inner, inInterface));
    }
  }

  /** Whether it is an interface, which annotations are too. */
  static boolean isInterface(TypeDeclaration node) {
    int kind = TypeDeclaration.kind(node.modifiers);
    return kind == TypeDeclaration.INTERFACE_DECL || kind == TypeDeclaration.ANNOTATION_TYPE_DECL;
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
  static void header(TypeFrame frame, TypeDeclaration node, Names names) {
    TypeScope scope = TypeScope.of(frame);
    frame.typeVariables.putAll(names.variables(Nodes.list(node.typeParameters), scope));
    List<TypeName> supertypes = new ArrayList<>();
    supertypes(node).forEach(type -> supertypes.add(names.of(type, scope)));
    frame.supertypes = List.copyOf(supertypes);
    // what was looked up so far did not see inherited types
    frame.resolved.clear();
  }

  /** What a declaration extends, then what it implements. */
  static List<TypeReference> supertypes(TypeDeclaration node) {
    List<TypeReference> supertypes = new ArrayList<>();
    if (node.superclass != null) {
      supertypes.add(node.superclass);
    }
    supertypes.addAll(Nodes.list(node.superInterfaces));
    return supertypes;
  }

  /** Finds the fields and methods of a type. */
  static void members(TypeFrame frame, TypeDeclaration node, DeclaredTypes types) {
    for (FieldDeclaration field : Nodes.list(node.fields)) {
      if (field.type != null) {
        field(frame, field, types);
      } else if (!(field instanceof Initializer)) {
        constant(frame, new String(field.name));
      }
    }
    for (AbstractMethodDeclaration method : Nodes.list(node.methods)) {
      if (method instanceof MethodDeclaration) {
        frame.methods.add(new String(method.selector));
      }
    }
    for (AbstractVariableDeclaration component : Nodes.list(node.recordComponents)) {
      field(frame, component, types);
      frame.methods.add(new String(component.name));
    }
  }

  private static void constant(TypeFrame frame, String name) {
    String type = frame.declared ? frame.user : frame.user + "." + frame.simpleName;
    Meaning self = Meaning.of(TypeName.of(type));
    frame.fields.put(name, new Variable(self.with(held(frame, name))));
  }

  private static void field(
      TypeFrame frame, AbstractVariableDeclaration field, DeclaredTypes types) {
    String name = new String(field.name);
    frame.fields.put(
        name, new Variable(types.meaning(field.type, TypeScope.of(frame), held(frame, name))));
  }

  private static @Nullable Value held(TypeFrame frame, String name) {
    return frame.declared
        ? new Value.OfField(Receiver.of(TypeName.of(frame.user)), name)
        : Value.UNKNOWN;
  }
}
