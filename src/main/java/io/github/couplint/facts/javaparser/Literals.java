package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.function.Supplier;

/** Reads literals; one with a wrong escape is taken as it is written. */
final class Literals {
  static final Receiver STRING = Receiver.of(TypeName.of("java.lang.String"));

  private Literals() {}

  static Meaning string(StringLiteralExpr literal) {
    String written = literal.getValue();
    return text(written.indexOf('\\') < 0 ? written : unescaped(literal::asString, written));
  }

  static Meaning string(TextBlockLiteralExpr literal) {
    return text(unescaped(literal::asString, literal.getValue()));
  }

  static Meaning character(CharLiteralExpr literal) {
    return Meaning.of(
        new Value.Text(unescaped(() -> String.valueOf(literal.asChar()), literal.getValue())));
  }

  private static Meaning text(String text) {
    return Meaning.of(STRING, new Value.Text(text));
  }

  private static String unescaped(Supplier<String> text, String written) {
    try {
      return text.get();
    } catch (RuntimeException e) {
      return written;
    }
  }

  /** A number without the signs that only help its reader. */
  static Value number(String written) {
    String digits = written.replace("_", "");
    boolean isLong = digits.endsWith("L") || digits.endsWith("l");
    return new Value.Text(isLong ? digits.substring(0, digits.length() - 1) : digits);
  }
}
