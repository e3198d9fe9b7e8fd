package io.github.couplint.rules.pack;

import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import io.github.couplint.rules.Binding;
import io.github.couplint.rules.Glob;
import io.github.couplint.rules.Naming;
import io.github.couplint.rules.Opening;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import java.util.List;
import java.util.TreeMap;

/**
 * Packs in a form that is read without parsing, for those built in: to parse them takes a third of
 * a check's start.
 *
 * <p>The form is that of this very version of the tool; it is not kept from one to the next.
 */
public final class CompiledPacks {
  private CompiledPacks() {}

  public static byte[] write(RuleBook book) {
    PackOutput out = new PackOutput();
    out.list(book.rules(), CompiledPacks::write);
    out.list(book.technologies(), CompiledPacks::write);
    out.list(book.vendors(), CompiledPacks::write);
    return out.toBytes();
  }

  /** What {@link #write} was given. */
  public static RuleBook read(byte[] bytes) {
    PackInput in = new PackInput(bytes);
    return new RuleBook(
        in.list(CompiledPacks::rule),
        in.list(CompiledPacks::technology),
        in.list(CompiledPacks::vendor));
  }

  private static void write(PackOutput out, Rule rule) {
    out.text(rule.id());
    out.text(rule.pack());
    out.constant(rule.kind());
    out.text(rule.title());
    out.number(rule.base());
    out.map(rule.bases(), out::number);
    out.text(rule.recommendation());
    out.map(rule.situations(), out::text);
    out.text(rule.page());
  }

  private static Rule rule(PackInput in) {
    return new Rule(
        in.text(),
        in.text(),
        in.constant(Kind.class),
        in.text(),
        in.number(),
        new TreeMap<>(in.map(in::number)),
        in.text(),
        in.map(in::text),
        in.text());
  }

  private static void write(PackOutput out, Technology technology) {
    out.text(technology.id());
    out.text(technology.name());
    out.text(technology.rule());
    out.text(technology.category());
    out.list(technology.openings(), CompiledPacks::write);
    out.list(technology.client(), CompiledPacks::write);
    out.list(technology.coordinates(), CompiledPacks::write);
    out.list(technology.naming().address(), CompiledPacks::write);
    out.optional(technology.naming().broker(), PackOutput::text);
    out.optional(technology.naming().store(), PackOutput::text);
    out.list(technology.naming().schemes(), PackOutput::text);
  }

  private static Technology technology(PackInput in) {
    return new Technology(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.list(CompiledPacks::opening),
        in.list(CompiledPacks::glob),
        in.list(CompiledPacks::glob),
        new Naming(
            in.list(CompiledPacks::opening),
            in.optional(PackInput::text),
            in.optional(PackInput::text),
            in.list(PackInput::text)));
  }

  private static void write(PackOutput out, Vendor vendor) {
    out.text(vendor.id());
    out.text(vendor.name());
    out.text(vendor.rule());
    out.text(vendor.category());
    out.optional(vendor.style(), PackOutput::constant);
    out.list(vendor.types().entry(), CompiledPacks::write);
    out.list(vendor.types().value(), CompiledPacks::write);
    out.list(vendor.types().not(), CompiledPacks::write);
    out.list(vendor.hosts(), CompiledPacks::write);
    out.list(vendor.artifacts().coordinates(), CompiledPacks::write);
    out.list(vendor.artifacts().not(), CompiledPacks::write);
    out.list(vendor.artifacts().through(), PackOutput::text);
    out.list(vendor.artifacts().runtime(), CompiledPacks::write);
    out.text(vendor.target());
    out.map(vendor.names(), out::text);
    out.flag(vendor.endOfLife());
  }

  private static Vendor vendor(PackInput in) {
    return new Vendor(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.optional(CompiledPacks::style),
        new Vendor.Types(
            in.list(CompiledPacks::entry),
            in.list(CompiledPacks::glob),
            in.list(CompiledPacks::glob)),
        in.list(CompiledPacks::glob),
        new Vendor.Artifacts(
            in.list(CompiledPacks::glob),
            in.list(CompiledPacks::glob),
            in.list(PackInput::text),
            in.list(CompiledPacks::glob)),
        in.text(),
        new TreeMap<>(in.map(in::text)),
        in.flag());
  }

  private static Style style(PackInput in) {
    return in.constant(Style.class);
  }

  private static void write(PackOutput out, Vendor.Entry entry) {
    write(out, entry.type());
    out.optional(entry.method(), CompiledPacks::write);
  }

  private static Vendor.Entry entry(PackInput in) {
    return new Vendor.Entry(glob(in), in.optional(CompiledPacks::glob));
  }

  private static void write(PackOutput out, Opening opening) {
    out.text(opening.getClass().getSimpleName());
    if (opening instanceof Opening.OfSetting setting) {
      write(out, setting.key());
    } else {
      write(out, opening.subject().orElseThrow());
    }
    out.list(opening.bindings(), CompiledPacks::write);
    if (opening instanceof Opening.OfCall call) {
      write(out, call.method());
      out.flag(call.chain());
    } else if (opening instanceof Opening.OfAnnotation annotation) {
      out.optional(annotation.within(), CompiledPacks::write);
    }
  }

  private static Opening opening(PackInput in) {
    String form = in.text();
    Glob subject = glob(in);
    List<Binding> bindings = in.list(CompiledPacks::binding);
    return switch (form) {
      case "OfCall" -> new Opening.OfCall(subject, glob(in), in.flag(), bindings);
      case "OfConstruct" -> new Opening.OfConstruct(subject, bindings);
      case "OfAnnotation" ->
          new Opening.OfAnnotation(subject, in.optional(CompiledPacks::glob), bindings);
      case "OfSupertype" -> new Opening.OfSupertype(subject);
      case "OfType" -> new Opening.OfType(subject);
      case "OfSetting" -> new Opening.OfSetting(subject, bindings);
      default -> throw new IllegalArgumentException("no such form of opening: " + form);
    };
  }

  private static void write(PackOutput out, Binding binding) {
    out.text(binding.attribute());
    out.constant(binding.part());
  }

  private static Binding binding(PackInput in) {
    return new Binding(in.text(), in.constant(Binding.Part.class));
  }

  private static void write(PackOutput out, Glob glob) {
    out.number(glob.separator());
    out.text(glob.toString());
  }

  private static Glob glob(PackInput in) {
    return Glob.of((char) in.number(), in.text());
  }
}
