package io.github.couplint.facts.cache;

import io.github.couplint.facts.SchemaFacts;
import io.github.couplint.facts.SchemaFacts.Api;
import io.github.couplint.facts.SchemaFacts.Form;
import io.github.couplint.facts.SchemaFacts.Operation;
import io.github.couplint.facts.SchemaFacts.Proto;
import io.github.couplint.facts.SchemaFacts.Service;

/** Files about interfaces between programs. */
final class SchemaCodec {
  private static final Form[] FORMS = Form.values();

  private SchemaCodec() {}

  static void write(Encoder out, SchemaFacts facts) {
    out.optional(facts.proto(), SchemaCodec::writeProto);
    out.list(facts.apis(), SchemaCodec::writeApi);
    out.list(facts.types(), FactsCodec::writeMention);
  }

  static SchemaFacts read(Decoder in) {
    return new SchemaFacts(
        in.optional(SchemaCodec::readProto),
        in.list(SchemaCodec::readApi),
        in.list(FactsCodec::readMention));
  }

  private static void writeProto(Encoder out, Proto proto) {
    out.text(proto.packageName());
    out.textsByKey(proto.options());
    out.list(proto.services(), SchemaCodec::writeService);
    out.list(proto.messages(), FactsCodec::writeMention);
    out.list(proto.imports(), FactsCodec::writeMention);
  }

  private static Proto readProto(Decoder in) {
    return new Proto(
        in.text(),
        in.textsByKey(),
        in.list(SchemaCodec::readService),
        in.list(FactsCodec::readMention),
        in.list(FactsCodec::readMention));
  }

  private static void writeService(Encoder out, Service service) {
    out.text(service.name());
    out.list(service.methods(), FactsCodec::writeMention);
    out.span(service.span());
  }

  private static Service readService(Decoder in) {
    return new Service(in.text(), in.list(FactsCodec::readMention), in.span());
  }

  private static void writeApi(Encoder out, Api api) {
    out.constant(api.form());
    out.text(api.title());
    out.list(api.servers(), FactsCodec::writeMention);
    out.list(api.operations(), SchemaCodec::writeOperation);
  }

  private static Api readApi(Decoder in) {
    return new Api(
        in.constant(FORMS),
        in.text(),
        in.list(FactsCodec::readMention),
        in.list(SchemaCodec::readOperation));
  }

  private static void writeOperation(Encoder out, Operation operation) {
    out.text(operation.method());
    out.text(operation.path());
    out.span(operation.span());
  }

  private static Operation readOperation(Decoder in) {
    return new Operation(in.text(), in.text(), in.span());
  }
}
