package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import org.eclipse.jdt.internal.compiler.ast.CharLiteral;
import org.eclipse.jdt.internal.compiler.ast.IntLiteralMinValue;
import org.eclipse.jdt.internal.compiler.ast.LongLiteralMinValue;
import org.eclipse.jdt.internal.compiler.ast.NumberLiteral;
import org.eclipse.jdt.internal.compiler.ast.StringLiteral;

/** Reads literals. */
final class Literals {
  static final Receiver STRING = Receiver.of(TypeName.of("java.lang.String"));

  static final Meaning TRUE = Meaning.of(new Value.Text("true"));
  static final Meaning FALSE = Meaning.of(new Value.Text("false"));

  private Literals() {}

  static Meaning string(StringLiteral literal) {
    return Meaning.of(STRING, new Value.Text(new String(literal.source())));
  }

  static Meaning character(CharLiteral literal) {
    literal.computeConstant();
    return Meaning.of(new Value.Text(String.valueOf(literal.constant.charValue())));
  }

  /** A number without the signs that only help its reader. */
  static Meaning number(NumberLiteral literal) {
    String digits = new String(literal.source()).replace("_", "");
    if (isLeast(literal) && digits.charAt(0) != '0') {
      return Meaning.UNKNOWN; // as any other number behind a minus
    }
    boolean isLong = digits.endsWith("L") || digits.endsWith("l");
    return Meaning.of(new Value.Text(isLong ? digits.substring(0, digits.length() - 1) : digits));
  }

  private static boolean isLeast(NumberLiteral literal) {
    return literal instanceof IntLiteralMinValue || literal instanceof LongLiteralMinValue;
  }
}
