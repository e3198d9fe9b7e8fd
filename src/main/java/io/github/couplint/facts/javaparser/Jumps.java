package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;

/** Tells whether code goes on behind a statement. */
final class Jumps {
  private Jumps() {}

  /** Whether the statement, or the last one of a block, leaves for elsewhere. */
  static boolean leaves(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().getLast().filter(Jumps::leaves).isPresent();
    }
    return statement.isReturnStmt()
        || statement.isThrowStmt()
        || statement.isContinueStmt()
        || statement.isBreakStmt();
  }
}
