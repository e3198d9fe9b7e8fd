package io.github.couplint.facts.cache;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.Value;
import java.util.List;

/** Values and what they are asked of. */
final class ValueCodec {
  private ValueCodec() {}

  static void write(Encoder out, Value value) {
    if (value instanceof Value.Unknown) {
      out.number(0);
    } else if (value instanceof Value.Text text) {
      out.number(1);
      out.text(text.text());
    } else if (value instanceof Value.Template template) {
      out.number(2);
      out.text(template.text());
    } else if (value instanceof Value.Join join) {
      out.number(3);
      write(out, join.parts());
    } else if (value instanceof Value.Choice choice) {
      out.number(8);
      write(out, choice.options());
    } else if (value instanceof Value.OfClass ofClass) {
      out.number(4);
      out.name(ofClass.type());
    } else {
      writeMember(out, value);
    }
  }

  private static void writeMember(Encoder out, Value value) {
    if (value instanceof Value.OfField field) {
      out.number(5);
      write(out, field.receiver());
      out.text(field.field());
    } else if (value instanceof Value.OfCall call) {
      out.number(6);
      write(out, call.receiver());
      out.text(call.method());
      write(out, call.arguments());
    } else if (value instanceof Value.OfParameter parameter) {
      out.number(7);
      out.text(parameter.owner());
      out.text(parameter.method());
      out.number(parameter.index());
    } else {
      throw new IllegalStateException("no code for a value: " + value);
    }
  }

  static void write(Encoder out, List<Value> values) {
    out.list(values, ValueCodec::write);
  }

  static void write(Encoder out, Receiver receiver) {
    out.name(receiver.root());
    out.list(receiver.steps(), Encoder::text);
  }

  static Value read(Decoder in) {
    return switch (in.number()) {
      case 0 -> Value.UNKNOWN;
      case 1 -> new Value.Text(in.text());
      case 2 -> new Value.Template(in.text());
      case 3 -> new Value.Join(readAll(in));
      case 4 -> new Value.OfClass(in.name());
      case 5 -> new Value.OfField(readReceiver(in), in.text());
      case 6 -> new Value.OfCall(readReceiver(in), in.text(), readAll(in));
      case 7 -> new Value.OfParameter(in.text(), in.text(), in.number());
      case 8 -> new Value.Choice(readAll(in));
      default -> throw new IllegalStateException("no such kind of value");
    };
  }

  static List<Value> readAll(Decoder in) {
    return in.list(ValueCodec::read);
  }

  static Receiver readReceiver(Decoder in) {
    return new Receiver(in.name(), in.list(Decoder::text));
  }
}
