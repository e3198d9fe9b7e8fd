package io.github.couplint.facts.cache;

import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Annotations. */
final class AnnotationCodec {
  private AnnotationCodec() {}

  static void write(Encoder out, Annotation annotation) {
    out.name(annotation.type());
    out.list(annotation.attributes().entrySet(), AnnotationCodec::writeAttribute);
    out.span(annotation.span());
  }

  private static void writeAttribute(Encoder out, Map.Entry<String, List<Value>> attribute) {
    out.text(attribute.getKey());
    ValueCodec.write(out, attribute.getValue());
  }

  static Annotation read(Decoder in) {
    TypeName type = in.name();
    SortedMap<String, List<Value>> attributes = new TreeMap<>();
    int count = in.number();
    for (int i = 0; i < count; i++) {
      attributes.put(in.text(), ValueCodec.readAll(in));
    }
    return new Annotation(type, attributes, in.span());
  }
}
