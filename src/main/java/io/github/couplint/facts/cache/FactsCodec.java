package io.github.couplint.facts.cache;

import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.Setting;

/** What any file says. */
final class FactsCodec {
  private FactsCodec() {}

  static void write(Encoder out, Facts facts) {
    out.optional(facts.java(), JavaCodec::write);
    out.optional(facts.build(), BuildCodec::write);
    out.list(facts.settings(), FactsCodec::writeSetting);
    out.optional(facts.deploy(), DeployCodec::write);
    out.optional(facts.schema(), SchemaCodec::write);
    out.optional(facts.problem(), Encoder::text);
  }

  static void writeSetting(Encoder out, Setting setting) {
    out.text(setting.profile());
    out.text(setting.key());
    out.text(setting.value());
    out.span(setting.span());
  }

  static void writeMention(Encoder out, Mention mention) {
    out.text(mention.name());
    out.span(mention.span());
  }

  static Facts read(Decoder in) {
    return new Facts(
        in.optional(JavaCodec::readFacts),
        in.optional(BuildCodec::read),
        in.list(FactsCodec::readSetting),
        in.optional(DeployCodec::read),
        in.optional(SchemaCodec::read),
        in.optional(Decoder::text));
  }

  static Setting readSetting(Decoder in) {
    return new Setting(in.text(), in.text(), in.text(), in.span());
  }

  static Mention readMention(Decoder in) {
    return new Mention(in.text(), in.span());
  }
}
