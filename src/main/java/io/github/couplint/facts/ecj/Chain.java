package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.FieldReference;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.QualifiedNameReference;
import org.eclipse.jdt.internal.compiler.ast.QualifiedThisReference;
import org.eclipse.jdt.internal.compiler.ast.SingleNameReference;
import org.eclipse.jdt.internal.compiler.ast.SuperReference;
import org.eclipse.jdt.internal.compiler.ast.ThisReference;
import org.eclipse.jdt.internal.compiler.ast.TypeReference;
import org.jspecify.annotations.Nullable;

/** Reads a name or a chain of member accesses from its root to its end. */
final class Chain {
  private final Code code;
  private final Circumstances at;
  private final List<Link> links = new ArrayList<>();
  private final @Nullable Expression root;
  private final int[] later;
  private Meaning meaning = Meaning.UNKNOWN;
  private boolean onType;
  private boolean streaming;
  private int next;

  /**
   * A member that is asked for.
   *
   * @param call absent for a field
   */
  record Link(String name, @Nullable MessageSend call) {}

  private Chain(Code code, Expression end, Circumstances at, boolean returned) {
    this.code = code;
    this.at = at;
    this.root = collect(end);
    Collections.reverse(links);
    this.later = ChainContexts.of(links, returned && ChainContexts.isReactive(code.returnType()));
  }

  static Meaning read(Code code, Expression end, Circumstances at) {
    return new Chain(code, end, at, false).read();
  }

  /** Reads a chain whose end is what the method around it returns. */
  static Meaning readReturned(Code code, MessageSend end, Circumstances at) {
    return new Chain(code, end, at, true).read();
  }

  private Meaning read() {
    start();
    while (next < links.size()) {
      step();
    }
    return meaning;
  }

  /** Collects the links from the end; the root, or nothing when the first link is a bare call. */
  private @Nullable Expression collect(Expression end) {
    Expression at = end;
    while (at == end || !Nodes.isParenthesised(at)) {
      if (at instanceof MessageSend call) {
        links.add(new Link(new String(call.selector), call));
        at = call.receiver;
      } else if (at instanceof FieldReference field) {
        links.add(new Link(new String(field.token), null));
        at = field.receiver;
      } else {
        break;
      }
    }
    if (at instanceof QualifiedNameReference name) {
      for (int i = name.tokens.length - 1; i > 0; i--) {
        links.add(new Link(new String(name.tokens[i]), null));
      }
    }
    return at.isImplicitThis() ? null : at;
  }

  private void start() {
    if (root == null) {
      meaning = Meaning.of(code.lookup().ownerOfMethod(links.get(0).name()), Value.UNKNOWN);
    } else if (root instanceof QualifiedNameReference name) {
      start(new String(name.tokens[0]), Nodes.start(name.sourcePositions[0]));
    } else if (!links.isEmpty() && Nodes.isParenthesised(root)) {
      meaning = code.read(root, at);
    } else if (root instanceof SingleNameReference name) {
      start(new String(name.token), name.sourceStart);
    } else if (root instanceof SuperReference) {
      List<TypeName> supertypes = code.scope().frame().supertypes;
      meaning = Meaning.of(supertypes.isEmpty() ? Names.OBJECT : supertypes.get(0));
    } else if (root instanceof QualifiedThisReference self) {
      meaning = Meaning.of(named(Nodes.simpleName(self.qualification)));
    } else if (root instanceof ThisReference) {
      startHere();
    } else {
      meaning = code.read(root, at);
    }
    streaming = Callbacks.isStream(meaning.receiver());
  }

  private void startHere() {
    if (links.isEmpty()) {
      meaning = Meaning.of(code.scope().frame().self(), Value.UNKNOWN);
    } else if (links.get(0).call() == null) {
      meaning = code.lookup().ownField(links.get(0).name());
      next = 1;
    } else {
      meaning = Meaning.of(code.lookup().ownerOfMethod(links.get(0).name()), Value.UNKNOWN);
    }
  }

  private void start(String name, int place) {
    Meaning variable = code.lookup().variable(name);
    int packageParts = Names.isPackageLike(name) ? packageParts() : 0;
    if (variable != null) {
      meaning = variable;
    } else if (!links.isEmpty() && code.file().names().isKnown(name, code.scope())) {
      onType(named(name), place);
    } else if (packageParts > 0) {
      qualified(name, packageParts, place);
    } else if (!links.isEmpty() && code.lookup().isType(name)) {
      onType(named(name), place);
    } else {
      meaning = code.lookup().inherited(name);
    }
  }

  private TypeName named(String type) {
    return code.file().names().named(type, code.scope());
  }

  /** How many field accesses lead through packages to a type; 0 when none does. */
  private int packageParts() {
    int parts = 0;
    while (isField(parts) && Names.isPackageLike(links.get(parts).name())) {
      parts++;
    }
    return isField(parts) && Lookup.isTypeLike(links.get(parts).name()) ? parts + 1 : 0;
  }

  private boolean isField(int link) {
    return link < links.size() && links.get(link).call() == null;
  }

  private void qualified(String first, int parts, int place) {
    StringBuilder name = new StringBuilder(first);
    for (int i = 0; i < parts; i++) {
      name.append('.').append(links.get(i).name());
    }
    next = parts;
    onType(TypeName.of(name.toString()), place);
  }

  private void onType(TypeName type, int place) {
    meaning = Meaning.of(type);
    onType = true;
    if (!DeclaredTypes.isEverywhere(type)) {
      Span span = code.file().lines().at(place);
      code.uses().mention(code.origin(), at, span, type, Use.As.QUALIFIER);
    }
  }

  private void step() {
    Link link = links.get(next);
    if (link.call() == null) {
      field(link.name());
    } else {
      call(link.name(), link.call());
    }
    next++;
  }

  private void field(String name) {
    Receiver owner = meaning.asked();
    if (onType && Lookup.isTypeLike(name) && next + 1 < links.size()) {
      meaning = Meaning.of(Names.nested(owner.root(), name));
      return;
    }
    Meaning shown = onType ? ofFileType(owner.root(), name) : null;
    meaning = shown != null ? shown : Meanings.then(owner, name, new Value.OfField(owner, name));
    onType = false;
  }

  private @Nullable Meaning ofFileType(TypeName type, String field) {
    TypeFrame frame = code.scope().frame();
    return type.name().equals(frame.user) ? Lookup.field(field, frame) : null;
  }

  private void call(String name, MessageSend call) {
    Asked asked = Asked.of(meaning, onType, name);
    Receiver owner = asked.receiver();
    Circumstances here = at.with(later[next]);
    streaming |= Callbacks.startsStream(asked);
    Callbacks callbacks = new Callbacks(owner, name, streaming, meaning.element());
    List<Meaning> arguments = Arguments.read(code, Nodes.list(call.arguments), at, callbacks);
    List<Value> values = Arguments.values(arguments);
    Nodes.list(call.typeArguments).forEach(this::typeArgument);
    code.uses().call(code.origin(), here, span(call), owner, name, values);
    Arguments.reach(code, owner, name, values.size(), here);
    meaning = Meanings.ofCall(asked, arguments, values);
    streaming &= !Callbacks.endsStream(name);
    onType = false;
  }

  private void typeArgument(TypeReference type) {
    code.file().types().mention(type, Use.As.TYPE_ARGUMENT, code.scope(), code.origin(), at);
  }

  /** From the method's name, which is what a reader looks for, to its closing parenthesis. */
  private Span span(MessageSend call) {
    return code.file().lines().between(Nodes.start(call.nameSourcePosition), call.sourceEnd);
  }
}
