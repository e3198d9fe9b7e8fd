package io.github.couplint.facts.ecj;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.AbstractVariableDeclaration;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;

/** Finds the members that the source of a type shows. */
final class Members {
  private static final Comparator<ASTNode> IN_SOURCE = Comparator.comparingInt(Members::start);

  private Members() {}

  /** Its fields, initialisers, methods and types, in source order. */
  static List<ASTNode> of(TypeDeclaration type) {
    List<ASTNode> members = new ArrayList<>(Nodes.list(type.fields));
    for (AbstractMethodDeclaration method : Nodes.list(type.methods)) {
      if (!method.isClinit() && !method.isDefaultConstructor()) {
        members.add(method);
      }
    }
    members.addAll(Nodes.list(type.memberTypes));
    members.sort(IN_SOURCE);
    return members;
  }

  private static int start(ASTNode member) {
    if (member instanceof AbstractMethodDeclaration method) {
      return method.declarationSourceStart;
    }
    return member instanceof TypeDeclaration type
        ? type.declarationSourceStart
        : ((FieldDeclaration) member).declarationSourceStart;
  }

  /** Whether a variable is declared with the one before it, as in {@code int a, b}. */
  static boolean isContinued(AbstractVariableDeclaration variable) {
    return (variable.bits & ASTNode.IsAdditionalDeclarator) != 0;
  }
}
