package io.github.couplint.facts.cache;

import io.github.couplint.facts.Context;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Use.Place;
import java.util.EnumSet;
import java.util.Set;

/** Uses and their places. */
final class UseCodec {
  private static final Context[] CONTEXTS = Context.values();
  private static final Use.As[] PARTS = Use.As.values();

  private UseCodec() {}

  static void write(Encoder out, Use use) {
    if (use instanceof Use.Call call) {
      out.number(0);
      ValueCodec.write(out, call.receiver());
      out.text(call.method());
      ValueCodec.write(out, call.arguments());
    } else if (use instanceof Use.Construct construct) {
      out.number(1);
      out.name(construct.type());
      ValueCodec.write(out, construct.arguments());
    } else if (use instanceof Use.Annotated annotated) {
      out.number(2);
      AnnotationCodec.write(out, annotated.annotation());
      out.names(annotated.annotated());
    } else if (use instanceof Use.Mention mention) {
      out.number(3);
      out.name(mention.type());
      out.constant(mention.as());
    } else {
      throw new IllegalStateException("no code for a use: " + use);
    }
    write(out, use.place());
  }

  private static void write(Encoder out, Place place) {
    out.text(place.user());
    out.text(place.method());
    int contexts = 0;
    for (Context context : place.contexts()) {
      contexts |= 1 << context.ordinal();
    }
    out.number(contexts);
    out.span(place.span());
  }

  static Use read(Decoder in) {
    return switch (in.number()) {
      case 0 ->
          new Use.Call(
              ValueCodec.readReceiver(in), in.text(), ValueCodec.readAll(in), readPlace(in));
      case 1 -> new Use.Construct(in.name(), ValueCodec.readAll(in), readPlace(in));
      case 2 -> new Use.Annotated(AnnotationCodec.read(in), in.names(), readPlace(in));
      case 3 -> new Use.Mention(in.name(), in.constant(PARTS), readPlace(in));
      default -> throw new IllegalStateException("no such kind of use");
    };
  }

  private static Place readPlace(Decoder in) {
    return new Place(in.text(), in.text(), contexts(in.number()), in.span());
  }

  private static Set<Context> contexts(int bits) {
    if (bits == 0) {
      return Set.of();
    }
    Set<Context> contexts = EnumSet.noneOf(Context.class);
    for (Context context : CONTEXTS) {
      if ((bits & 1 << context.ordinal()) != 0) {
        contexts.add(context);
      }
    }
    return contexts;
  }
}
