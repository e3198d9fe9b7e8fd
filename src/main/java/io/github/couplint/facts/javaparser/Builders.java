package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.couplint.facts.Receiver;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows local builders that statements change in place, such as {@code sb.append(x);}. */
final class Builders {
  private static final Set<String> TYPES =
      Set.of("StringBuilder", "StringBuffer", "UriComponentsBuilder", "URIBuilder");

  private Builders() {}

  /** The local builder at the root of a chain holds what the chain made of it. */
  static void changed(Code code, MethodCallExpr chain, Meaning made) {
    Expression root = chain;
    while (root instanceof MethodCallExpr call && call.getScope().isPresent()) {
      root = call.getScope().get();
    }
    Variable local =
        root instanceof NameExpr name ? code.variables().find(name.getNameAsString()) : null;
    if (local != null && isBuilder(local.meaning().receiver())) {
      code.variables().assign(local, made.value());
    }
  }

  private static boolean isBuilder(@Nullable Receiver receiver) {
    return receiver != null
        && receiver.steps().isEmpty()
        && TYPES.contains(receiver.root().simpleName());
  }
}
