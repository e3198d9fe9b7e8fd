package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import java.util.Set;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.SingleNameReference;
import org.jspecify.annotations.Nullable;

/** Follows local builders that statements change in place, such as {@code sb.append(x);}. */
final class Builders {
  private static final Set<String> TYPES =
      Set.of("StringBuilder", "StringBuffer", "UriComponentsBuilder", "URIBuilder");

  private Builders() {}

  /** The local builder at the root of a chain holds what the chain made of it. */
  static void changed(Code code, MessageSend chain, Meaning made) {
    Expression root = chain;
    while (root instanceof MessageSend call) {
      root = call.receiver;
    }
    Variable local =
        root instanceof SingleNameReference name
            ? code.variables().find(new String(name.token))
            : null;
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
