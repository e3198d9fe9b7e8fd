package io.github.couplint.facts.javaparser;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ParseException;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in a few words why a file was not parsed. */
final class ParseProblem {
  private static final Pattern LEXICAL =
      Pattern.compile("Lexical error at line (?<line>\\d+), column \\d+\\.\\s+(?<what>.*)");
  private static final int LONGEST_TOKEN = 20;

  private ParseProblem() {}

  /** Where and why, such as {@code line 12: unexpected ';'}. */
  static String describe(Problem problem) {
    Throwable cause = problem.getCause().orElse(null);
    if (cause instanceof ParseException parse && parse.currentToken != null) {
      Token token = parse.currentToken.next == null ? parse.currentToken : parse.currentToken.next;
      return "line " + token.beginLine + ": " + unexpected(token);
    }
    Matcher lexical = LEXICAL.matcher(problem.getMessage());
    return lexical.lookingAt()
        ? "line " + lexical.group("line") + ": " + unreadable(lexical.group("what"))
        : "the parser gave up";
  }

  private static String unexpected(Token token) {
    String image = token.image.strip();
    if (token.kind == GeneratedJavaParserConstants.EOF) {
      return "the file ends too early";
    }
    String shown =
        image.length() > LONGEST_TOKEN ? image.substring(0, LONGEST_TOKEN) + "..." : image;
    return "unexpected '" + shown.replaceAll("\\s+", " ") + "'";
  }

  private static String unreadable(String what) {
    return what.contains("<EOF>")
        ? "the file ends too early"
        : "an unclosed literal or a character that is not of Java";
  }
}
