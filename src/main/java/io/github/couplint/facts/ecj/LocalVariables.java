package io.github.couplint.facts.ecj;

import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import org.eclipse.jdt.internal.compiler.ast.LocalDeclaration;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of local variables. */
final class LocalVariables {
  private LocalVariables() {}

  static void declare(Code code, LocalDeclaration variable, Circumstances at) {
    boolean inferred = DeclaredTypes.isInferred(variable.type);
    if (!inferred && !Members.isContinued(variable)) {
      mention(code, variable, Use.As.LOCAL, at);
    }
    Meaning initial =
        variable.initialization == null ? Meaning.NULL : code.read(variable.initialization, at);
    Meaning meaning = inferred ? initial : declared(code, variable, initial.held());
    code.variables().declare(new String(variable.name), meaning);
  }

  /** Declares the variable of a loop over what holds such elements, where that is known. */
  static void declareEach(
      Code code, LocalDeclaration variable, @Nullable TypeName element, Circumstances at) {
    Meaning meaning = element == null ? Meaning.UNKNOWN : Meaning.of(element);
    if (!DeclaredTypes.isInferred(variable.type)) {
      mention(code, variable, Use.As.LOCAL, at);
      meaning = declared(code, variable, Value.UNKNOWN);
    }
    code.variables().declare(new String(variable.name), meaning);
  }

  /** Declares the variable of a pattern. */
  static Meaning declareMatched(Code code, LocalDeclaration variable, Circumstances at) {
    Meaning meaning = Meaning.UNKNOWN;
    if (!DeclaredTypes.isInferred(variable.type)) {
      meaning = declared(code, variable, Value.UNKNOWN);
      mention(code, variable, Use.As.CAST, at);
    }
    code.variables().declare(new String(variable.name), meaning);
    return meaning;
  }

  private static Meaning declared(Code code, LocalDeclaration variable, @Nullable Value held) {
    return code.file().types().meaning(variable.type, code.scope(), held);
  }

  private static void mention(Code code, LocalDeclaration variable, Use.As as, Circumstances at) {
    code.file().types().mention(variable.type, as, code.scope(), code.origin(), at);
  }
}
