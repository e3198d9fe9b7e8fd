package io.github.couplint.facts.ecj;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.ThisReference;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;

/** Reads the arrays and bits of which the nodes of ecj are made. */
final class Nodes {
  private Nodes() {}

  /** The elements; ecj has nothing where there are none. */
  static <T> List<T> list(T[] nodes) {
    return nodes == null ? List.of() : Arrays.asList(nodes);
  }

  /** The parts of a qualified name. */
  static String dotted(char[][] tokens) {
    return dotted(tokens, tokens.length);
  }

  /** The first parts of a qualified name. */
  static String dotted(char[][] tokens, int count) {
    StringBuilder dotted = new StringBuilder(64).append(tokens[0]);
    for (int i = 1; i < count; i++) {
      dotted.append('.').append(tokens[i]);
    }
    return dotted.toString();
  }

  /** The last part of the name of a type. */
  static String simpleName(TypeReference type) {
    return new String(type.getLastToken());
  }

  static boolean isParenthesised(Expression expression) {
    return (expression.bits & ASTNode.ParenthesizedMASK) != 0;
  }

  /** Whether it is {@code this}, not that of a type around. */
  static boolean isThis(Expression expression) {
    return expression.getClass() == ThisReference.class && !isParenthesised(expression);
  }

  /** Where a qualified name or a part of one starts. */
  static int start(long position) {
    return (int) (position >>> 32);
  }
}
