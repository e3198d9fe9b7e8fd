package io.github.couplint.facts.javaparser;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.type.Type;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a name or a chain of member accesses from its root to its end. */
final class Chain {
  private final Code code;
  private final Circumstances at;
  private final List<Expression> links = new ArrayList<>();
  private final @Nullable Expression root;
  private final int[] later;
  private Meaning meaning = Meaning.UNKNOWN;
  private boolean onType;
  private boolean streaming;
  private int next;

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
  static Meaning readReturned(Code code, MethodCallExpr end, Circumstances at) {
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
    while (at != null) {
      if (at instanceof MethodCallExpr call) {
        links.add(call);
        at = call.getScope().orElse(null);
      } else if (at instanceof FieldAccessExpr field) {
        links.add(field);
        at = field.getScope();
      } else {
        return at;
      }
    }
    return null;
  }

  private void start() {
    if (root == null) {
      MethodCallExpr call = (MethodCallExpr) links.get(0);
      meaning = Meaning.of(code.lookup().ownerOfMethod(call.getNameAsString()), Value.UNKNOWN);
    } else if (root instanceof NameExpr name) {
      start(name);
    } else if (root instanceof ThisExpr self) {
      start(self);
    } else if (root instanceof SuperExpr parent) {
      meaning = Meaning.of(parent(parent));
    } else {
      meaning = code.read(root, at);
    }
    streaming = Callbacks.isStream(meaning.receiver());
  }

  private TypeName parent(SuperExpr parent) {
    if (parent.getTypeName().isPresent()) {
      return named(parent.getTypeName().get().getIdentifier());
    }
    List<TypeName> supertypes = code.scope().frame().supertypes;
    return supertypes.isEmpty() ? Names.OBJECT : supertypes.get(0);
  }

  private void start(ThisExpr self) {
    if (self.getTypeName().isPresent()) {
      meaning = Meaning.of(named(self.getTypeName().get().getIdentifier()));
    } else if (!links.isEmpty() && links.get(0) instanceof FieldAccessExpr field) {
      meaning = code.lookup().ownField(field.getNameAsString());
      next = 1;
    } else if (!links.isEmpty() && links.get(0) instanceof MethodCallExpr call) {
      meaning = Meaning.of(code.lookup().ownerOfMethod(call.getNameAsString()), Value.UNKNOWN);
    } else {
      meaning = Meaning.of(code.scope().frame().self(), Value.UNKNOWN);
    }
  }

  private void start(NameExpr root) {
    String name = root.getNameAsString();
    Meaning variable = code.lookup().variable(name);
    int packageParts = Names.isPackageLike(name) ? packageParts() : 0;
    if (variable != null) {
      meaning = variable;
    } else if (!links.isEmpty() && code.file().names().isKnown(name, code.scope())) {
      onType(named(name), root);
    } else if (packageParts > 0) {
      qualified(name, packageParts);
    } else if (!links.isEmpty() && code.lookup().isType(name)) {
      onType(named(name), root);
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
    while (parts < links.size()
        && links.get(parts) instanceof FieldAccessExpr field
        && Names.isPackageLike(field.getNameAsString())) {
      parts++;
    }
    boolean toType =
        parts < links.size()
            && links.get(parts) instanceof FieldAccessExpr field
            && Lookup.isTypeLike(field.getNameAsString());
    return toType ? parts + 1 : 0;
  }

  private void qualified(String first, int parts) {
    StringBuilder name = new StringBuilder(first);
    for (int i = 0; i < parts; i++) {
      name.append('.').append(((FieldAccessExpr) links.get(i)).getNameAsString());
    }
    next = parts;
    onType(TypeName.of(name.toString()), links.get(parts - 1));
  }

  private void onType(TypeName type, Expression node) {
    meaning = Meaning.of(type);
    onType = true;
    if (!DeclaredTypes.isEverywhere(type)) {
      code.uses().mention(code.origin(), at, Spans.startOf(node), type, Use.As.QUALIFIER);
    }
  }

  private void step() {
    Expression link = links.get(next);
    if (link instanceof FieldAccessExpr field) {
      field(field);
    } else {
      call((MethodCallExpr) link);
    }
    next++;
  }

  private void field(FieldAccessExpr field) {
    String name = field.getNameAsString();
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

  private void call(MethodCallExpr call) {
    String name = call.getNameAsString();
    Asked asked = Asked.of(meaning, onType, name);
    Receiver owner = asked.receiver();
    Circumstances here = at.with(later[next]);
    streaming |= Callbacks.startsStream(asked);
    Callbacks callbacks = new Callbacks(owner, name, streaming, meaning.element());
    List<Meaning> arguments = Arguments.read(code, call.getArguments(), at, callbacks);
    List<Value> values = Arguments.values(arguments);
    call.getTypeArguments().ifPresent(types -> types.forEach(this::typeArgument));
    code.uses().call(code.origin(), here, span(call), owner, name, values);
    Arguments.reach(code, owner, name, values.size(), here);
    meaning = Meanings.ofCall(asked, arguments, values);
    streaming &= !Callbacks.endsStream(name);
    onType = false;
  }

  private void typeArgument(Type type) {
    code.file().types().mention(type, Use.As.TYPE_ARGUMENT, code.scope(), code.origin(), at);
  }

  /** From the method's name, which is what a reader looks for, to its closing parenthesis. */
  private static Span span(MethodCallExpr call) {
    return Spans.between(call.getName(), call);
  }
}
