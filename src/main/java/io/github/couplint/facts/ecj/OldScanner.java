package io.github.couplint.facts.ecj;

import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.parser.Scanner;
import org.eclipse.jdt.internal.compiler.parser.TerminalToken;

/** Takes the keywords that came with Java 1.4 and later for names. */
final class OldScanner extends Scanner {
  OldScanner(CompilerOptions options) {
    super(
        false, false, false, options.sourceLevel, options.complianceLevel, null, null, true, false);
  }

  @Override
  public TerminalToken scanIdentifierOrKeyword() {
    return asOnceWas(super.scanIdentifierOrKeyword());
  }

  @Override
  public TerminalToken scanIdentifierOrKeywordWithBoundCheck() {
    return asOnceWas(super.scanIdentifierOrKeywordWithBoundCheck());
  }

  private static TerminalToken asOnceWas(TerminalToken token) {
    boolean later =
        token == TerminalToken.TokenNameenum
            || token == TerminalToken.TokenNameassert
            || token == TerminalToken.TokenNameUNDERSCORE;
    return later ? TerminalToken.TokenNameIdentifier : token;
  }
}
