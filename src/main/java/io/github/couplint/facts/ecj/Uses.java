package io.github.couplint.facts.ecj;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the uses of a file; their contexts are settled when all methods are known. */
final class Uses {
  private static final Comparator<Use> IN_SOURCE =
      (one, other) -> one.place().span().compareTo(other.place().span());

  private final List<Entry> entries = new ArrayList<>();
  private final Reachability reachability = new Reachability();

  private record Entry(Use use, Origin origin, Circumstances at) {}

  /**
   * Where code stands.
   *
   * @param user the declared type around it
   * @param method the method around it, as in {@link Use.Place}
   */
  record Origin(String user, String method, Reachability.Key key) {
    static Origin of(String user, String method, int arity) {
      return new Origin(user, method, new Reachability.Key(user, method, arity));
    }
  }

  Reachability reachability() {
    return reachability;
  }

  void call(
      Origin origin,
      Circumstances at,
      Span span,
      Receiver receiver,
      String method,
      List<Value> arguments) {
    add(new Use.Call(receiver, method, arguments, place(origin, at, span)), origin, at);
  }

  void construct(Origin origin, Circumstances at, Span span, TypeName type, List<Value> arguments) {
    add(new Use.Construct(type, arguments, place(origin, at, span)), origin, at);
  }

  void mention(Origin origin, Circumstances at, Span span, TypeName type, Use.As as) {
    add(new Use.Mention(type, as, place(origin, at, span)), origin, at);
  }

  void annotated(Origin origin, Annotation annotation, List<TypeName> annotated) {
    Use.Place place = place(origin, Circumstances.PLAIN, annotation.span());
    add(new Use.Annotated(annotation, annotated, place), origin, Circumstances.PLAIN);
  }

  private static Use.Place place(Origin origin, Circumstances at, Span span) {
    return new Use.Place(origin.user(), origin.method(), Circumstances.contexts(at.bits()), span);
  }

  private void add(Use use, Origin origin, Circumstances at) {
    entries.add(new Entry(use, origin, at));
  }

  /** The uses in source order, with the contexts that callers bring. */
  List<Use> settled() {
    reachability.settle();
    List<Use> settled = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      settled.add(settled(entry));
    }
    settled.sort(IN_SOURCE);
    return settled;
  }

  private Use settled(Entry entry) {
    int bits = entry.at().calledIn(reachability.inherited(entry.origin().key()));
    if (bits == entry.at().bits() || entry.use() instanceof Use.Annotated) {
      return entry.use();
    }
    Use.Place before = entry.use().place();
    return moved(
        entry.use(),
        new Use.Place(before.user(), before.method(), Circumstances.contexts(bits), before.span()));
  }

  private static Use moved(Use use, Use.Place place) {
    if (use instanceof Use.Call call) {
      return new Use.Call(call.receiver(), call.method(), call.arguments(), place);
    }
    if (use instanceof Use.Construct construct) {
      return new Use.Construct(construct.type(), construct.arguments(), place);
    }
    if (use instanceof Use.Mention mention) {
      return new Use.Mention(mention.type(), mention.as(), place);
    }
    return use;
  }
}
