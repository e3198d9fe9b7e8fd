package io.github.couplint.facts.ecj;

import java.util.Locale;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.InvalidInputException;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.IProblemFactory;
import org.eclipse.jdt.internal.compiler.ast.AllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.LambdaExpression;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.ReferenceExpression;
import org.eclipse.jdt.internal.compiler.ast.Statement;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.parser.Parser;
import org.eclipse.jdt.internal.compiler.parser.TerminalToken;
import org.eclipse.jdt.internal.compiler.problem.ProblemReporter;
import org.jspecify.annotations.Nullable;

/**
 * The parser of ecj, stopping at the first mistake in the syntax and blind to all others.
 *
 * <p>Comments are not looked at, so that declarations start where their modifiers do.
 */
final class SyntaxParser extends Parser {
  private static final int LONGEST_TOKEN = 20;

  private @Nullable String mistake;

  /** Whether what was read so far is but the package and imports. */
  private boolean atHead;

  private SyntaxParser(CompilerOptions options) {
    super(
        new ProblemReporter(
            DefaultErrorHandlingPolicies.ignoreAllProblems(), options, new NoProblems()),
        false);
  }

  static SyntaxParser ofNewest() {
    return new SyntaxParser(options(ClassFileConstants.getLatestJDKLevel()));
  }

  /** For Java in which keywords of later versions are names. */
  static SyntaxParser ofOldest() {
    CompilerOptions options = options(ClassFileConstants.JDK1_8);
    SyntaxParser parser = new SyntaxParser(options);
    parser.scanner = new OldScanner(options);
    return parser;
  }

  private static CompilerOptions options(long level) {
    CompilerOptions options = new CompilerOptions();
    options.sourceLevel = level;
    options.complianceLevel = level;
    options.targetJDK = level;
    options.parseLiteralExpressionsAsConstants = false;
    options.performMethodsFullRecovery = false;
    options.performStatementsRecovery = false;
    options.docCommentSupport = false;
    return options;
  }

  /** Parses a file of that name. */
  SourceParser.Parsed parse(char[] content, String name) {
    mistake = null;
    atHead = true;
    CompilationResult result = new CompilationResult(new SourceUnit(content, name), 0, 1, 1);
    CompilationUnitDeclaration unit = parse(result.compilationUnit, result);
    return mistake == null
        ? new SourceParser.Parsed(unit, new Lines(scanner.getLineEnds()), "")
        : new SourceParser.Parsed(null, Lines.NONE, mistake);
  }

  /** The next token; of several semicolons between imports, which ecj does not know, only one. */
  @Override
  protected TerminalToken fetchNextToken() throws InvalidInputException {
    TerminalToken token = super.fetchNextToken();
    if (atHead) {
      while (token == TerminalToken.TokenNameSEMICOLON && currentToken == token) {
        token = super.fetchNextToken();
      }
      atHead = isOfHead(token);
    }
    return token;
  }

  private static boolean isOfHead(TerminalToken token) {
    return switch (token) {
      case TokenNamepackage,
          TokenNameimport,
          TokenNamestatic,
          TokenNameIdentifier,
          TokenNameDOT,
          TokenNameMULTIPLY,
          TokenNameSEMICOLON ->
          true;
      default -> false;
    };
  }

  @Override
  protected int resumeOnSyntaxError() {
    if (mistake == null) {
      mistake =
          "line " + new Lines(scanner.getLineEnds()).line(scanner.startPosition) + ": " + what();
    }
    return HALT;
  }

  private String what() {
    boolean unreadable = currentToken == TerminalToken.TokenNameNotAToken;
    if (currentToken == TerminalToken.TokenNameEOF
        || (unreadable && scanner.currentPosition >= scanner.source.length)) {
      return "the file ends too early";
    }
    if (unreadable) {
      return "an unclosed literal or a character that is not of Java";
    }
    String token = new String(scanner.getCurrentTokenSource()).strip().replaceAll("\\s+", " ");
    String shown =
        token.length() > LONGEST_TOKEN ? token.substring(0, LONGEST_TOKEN) + "..." : token;
    return "unexpected '" + shown + "'";
  }

  @Override
  protected void reportSyntaxErrors(boolean isDietParse, TerminalToken oldFirstToken) {
    // it would look for the best way to repair the file
  }

  @Override
  public void checkComment() {
    // it would let declarations start with their comments
  }

  @Override
  public int flushCommentsDefinedPriorTo(int position) {
    scanner.commentPtr = -1;
    return position;
  }

  /** What is in parentheses keeps its own place where we tell that place. */
  @Override
  protected void updateSourcePosition(Expression expression) {
    int end = intStack[intPtr--];
    int start = intStack[intPtr--];
    if (!(expression instanceof MessageSend
        || expression instanceof AllocationExpression
        || expression instanceof ReferenceExpression)) {
      expression.sourceStart = start;
      expression.sourceEnd = end;
    }
  }

  /** Only makes the node: ecj's own copies its text and marks what is around, for compiling. */
  @Override
  protected void consumeLambdaExpression() {
    nestedType--;
    astLengthPtr -= 2;
    Statement body = (Statement) astStack[astPtr--];
    LambdaExpression lambda = (LambdaExpression) astStack[astPtr--];
    lambda.setBody(body);
    lambda.sourceEnd = body.sourceEnd;
    pushOnExpressionStack(lambda);
  }

  @Override
  protected void consumeReferenceExpression(ReferenceExpression reference) {
    pushOnExpressionStack(reference);
  }

  /** Makes no problems, and so reads no texts of them. */
  private static final class NoProblems implements IProblemFactory {
    @Override
    public @Nullable CategorizedProblem createProblem(
        char[] file,
        int id,
        String[] arguments,
        String[] messages,
        int severity,
        int start,
        int end,
        int line,
        int column) {
      return null;
    }

    @Override
    public @Nullable CategorizedProblem createProblem(
        char[] file,
        int id,
        String[] arguments,
        int elaboration,
        String[] messages,
        int severity,
        int start,
        int end,
        int line,
        int column) {
      return null;
    }

    @Override
    public Locale getLocale() {
      return Locale.ROOT;
    }

    @Override
    public String getLocalizedMessage(int id, String[] arguments) {
      return "";
    }

    @Override
    public String getLocalizedMessage(int id, int elaboration, String[] arguments) {
      return "";
    }
  }
}
