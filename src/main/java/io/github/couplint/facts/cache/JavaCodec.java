package io.github.couplint.facts.cache;

import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.Outline;

/** Java files, whole and in outline. */
final class JavaCodec {
  private static final Import.Form[] FORMS = Import.Form.values();

  private JavaCodec() {}

  static void write(Encoder out, JavaFacts facts) {
    out.text(facts.packageName());
    out.list(facts.imports(), JavaCodec::writeImport);
    out.list(facts.types(), TypeCodec::write);
    out.list(facts.uses(), UseCodec::write);
    out.flag(facts.generated());
  }

  static JavaFacts readFacts(Decoder in) {
    return new JavaFacts(
        in.text(),
        in.list(JavaCodec::readImport),
        in.list(TypeCodec::read),
        in.list(UseCodec::read),
        in.flag());
  }

  static void write(Encoder out, Outline outline) {
    out.text(outline.packageName());
    out.list(outline.imports(), JavaCodec::writeImport);
    out.list(outline.types(), Encoder::text);
    out.list(outline.supertypes(), Encoder::text);
    out.words(outline.words());
    out.flag(outline.generated());
  }

  static Outline readOutline(Decoder in) {
    return new Outline(
        in.text(),
        in.list(JavaCodec::readImport),
        in.list(Decoder::text),
        in.list(Decoder::text),
        in.words(),
        in.flag());
  }

  private static void writeImport(Encoder out, Import imported) {
    out.text(imported.name());
    out.constant(imported.form());
    out.span(imported.span());
  }

  private static Import readImport(Decoder in) {
    return new Import(in.text(), in.constant(FORMS), in.span());
  }
}
