package io.github.couplint.facts.cache;

import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Parent;
import io.github.couplint.facts.BuildFacts.Scope;
import io.github.couplint.facts.BuildFacts.Tool;

/** Build files. */
final class BuildCodec {
  private static final Tool[] TOOLS = Tool.values();
  private static final Scope[] SCOPES = Scope.values();

  private BuildCodec() {}

  static void write(Encoder out, BuildFacts facts) {
    out.constant(facts.tool());
    out.text(facts.group());
    out.text(facts.artifact());
    out.optional(facts.parent(), BuildCodec::writeParent);
    out.text(facts.packaging());
    out.list(facts.modules(), Encoder::text);
    out.list(facts.dependencies(), BuildCodec::writeDependency);
    out.list(facts.plugins(), Encoder::text);
    out.textsByKey(facts.properties());
  }

  private static void writeParent(Encoder out, Parent parent) {
    out.text(parent.group());
    out.text(parent.artifact());
    out.text(parent.version());
    out.text(parent.relativePath());
    out.span(parent.span());
  }

  private static void writeDependency(Encoder out, Dependency dependency) {
    out.text(dependency.group());
    out.text(dependency.artifact());
    out.text(dependency.version());
    out.constant(dependency.scope());
    out.span(dependency.span());
  }

  static BuildFacts read(Decoder in) {
    return new BuildFacts(
        in.constant(TOOLS),
        in.text(),
        in.text(),
        in.optional(BuildCodec::readParent),
        in.text(),
        in.list(Decoder::text),
        in.list(BuildCodec::readDependency),
        in.list(Decoder::text),
        in.textsByKey());
  }

  private static Parent readParent(Decoder in) {
    return new Parent(in.text(), in.text(), in.text(), in.text(), in.span());
  }

  private static Dependency readDependency(Decoder in) {
    return new Dependency(in.text(), in.text(), in.text(), in.constant(SCOPES), in.span());
  }
}
