package io.github.couplint.facts.ecj;

import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * Parses Java of any version: as the newest first, then as a module, then as one in which later
 * keywords are names.
 *
 * <p>Not safe for use by several threads.
 */
final class SourceParser {
  private final SyntaxParser newest = SyntaxParser.ofNewest();
  private @Nullable SyntaxParser oldest;

  /**
   * What came of parsing.
   *
   * @param unit absent when it failed
   * @param lines absent when it failed
   * @param problem where and why it failed, on one line
   */
  record Parsed(@Nullable CompilationUnitDeclaration unit, Lines lines, String problem) {}

  /** Parses a whole file. */
  Parsed parse(String source) {
    char[] content = source.toCharArray();
    Parsed parsed = newest.parse(content, SourceUnit.TYPES);
    if (parsed.unit() == null && source.contains("module")) {
      parsed = orElse(newest.parse(content, SourceUnit.MODULE), parsed);
    }
    if (parsed.unit() == null) {
      parsed = orElse(oldest().parse(content, SourceUnit.TYPES), parsed);
    }
    return parsed;
  }

  private SyntaxParser oldest() {
    if (oldest == null) {
      oldest = SyntaxParser.ofOldest();
    }
    return oldest;
  }

  private static Parsed orElse(Parsed tried, Parsed before) {
    return tried.unit() == null ? before : tried;
  }
}
