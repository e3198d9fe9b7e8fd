package io.github.couplint.facts.ecj;

import org.eclipse.jdt.internal.compiler.ast.Block;
import org.eclipse.jdt.internal.compiler.ast.BranchStatement;
import org.eclipse.jdt.internal.compiler.ast.ReturnStatement;
import org.eclipse.jdt.internal.compiler.ast.Statement;
import org.eclipse.jdt.internal.compiler.ast.ThrowStatement;
import org.eclipse.jdt.internal.compiler.ast.YieldStatement;

/** Tells whether code goes on behind a statement. */
final class Jumps {
  private Jumps() {}

  /** Whether the statement, or the last one of a block, leaves for elsewhere. */
  static boolean leaves(Statement statement) {
    if (statement instanceof Block block) {
      Statement[] inside = block.statements;
      return inside != null && inside.length > 0 && leaves(inside[inside.length - 1]);
    }
    return statement instanceof ReturnStatement
        || statement instanceof ThrowStatement
        || (statement instanceof BranchStatement && !(statement instanceof YieldStatement));
  }
}
