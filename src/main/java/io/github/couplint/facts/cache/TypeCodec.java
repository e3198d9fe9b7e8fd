package io.github.couplint.facts.cache;

import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.JavaType.Field;
import io.github.couplint.facts.JavaType.Method;
import io.github.couplint.facts.JavaType.Parameter;
import io.github.couplint.facts.Visibility;

/** Declared types and their members. */
final class TypeCodec {
  private static final JavaType.Form[] FORMS = JavaType.Form.values();
  private static final Visibility[] VISIBILITIES = Visibility.values();

  private TypeCodec() {}

  static void write(Encoder out, JavaType type) {
    out.text(type.name());
    out.constant(type.form());
    out.constant(type.visibility());
    out.names(type.supertypes());
    out.list(type.annotations(), AnnotationCodec::write);
    out.list(type.fields(), TypeCodec::writeField);
    out.list(type.methods(), TypeCodec::writeMethod);
    out.span(type.span());
  }

  private static void writeField(Encoder out, Field field) {
    out.text(field.name());
    out.constant(field.visibility());
    out.flag(field.constant());
    out.names(field.types());
    ValueCodec.write(out, field.value());
    out.list(field.annotations(), AnnotationCodec::write);
    out.span(field.span());
  }

  private static void writeMethod(Encoder out, Method method) {
    out.text(method.name());
    out.constant(method.visibility());
    out.names(method.returns());
    out.list(method.parameters(), TypeCodec::writeParameter);
    out.names(method.throwsTypes());
    ValueCodec.write(out, method.result());
    out.list(method.annotations(), AnnotationCodec::write);
    out.span(method.span());
  }

  private static void writeParameter(Encoder out, Parameter parameter) {
    out.text(parameter.name());
    out.names(parameter.types());
    out.list(parameter.annotations(), AnnotationCodec::write);
  }

  static JavaType read(Decoder in) {
    return new JavaType(
        in.text(),
        in.constant(FORMS),
        in.constant(VISIBILITIES),
        in.names(),
        in.list(AnnotationCodec::read),
        in.list(TypeCodec::readField),
        in.list(TypeCodec::readMethod),
        in.span());
  }

  private static Field readField(Decoder in) {
    return new Field(
        in.text(),
        in.constant(VISIBILITIES),
        in.flag(),
        in.names(),
        ValueCodec.read(in),
        in.list(AnnotationCodec::read),
        in.span());
  }

  private static Method readMethod(Decoder in) {
    return new Method(
        in.text(),
        in.constant(VISIBILITIES),
        in.names(),
        in.list(TypeCodec::readParameter),
        in.names(),
        ValueCodec.read(in),
        in.list(AnnotationCodec::read),
        in.span());
  }

  private static Parameter readParameter(Decoder in) {
    return new Parameter(in.text(), in.names(), in.list(AnnotationCodec::read));
  }
}
