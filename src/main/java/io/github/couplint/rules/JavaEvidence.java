package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Targets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the evidence that one Java file holds. */
final class JavaEvidence {
  private final RuleBook book;
  private final TypeHits hits;
  private final Part part;
  private final Addressing addressing;
  private final GrpcProviders providers;
  private final Part.Source source;
  private final List<Evidence> found = new ArrayList<>();
  private final Set<String> mentioned = new HashSet<>();

  private JavaEvidence(
      RuleBook book, TypeHits hits, Part part, GrpcProviders providers, Part.Source source) {
    this.book = book;
    this.hits = hits;
    this.part = part;
    this.providers = providers;
    this.addressing = new Addressing(part.values(), part.targets(), providers);
    this.source = source;
  }

  static List<Evidence> of(
      RuleBook book, TypeHits hits, Part part, GrpcProviders providers, Part.Source source) {
    JavaEvidence evidence = new JavaEvidence(book, hits, part, providers, source);
    source.facts().uses().forEach(evidence::use);
    source.facts().types().stream()
        .forEach(
            type ->
                type.supertypes().forEach(s -> evidence.supertype(type.name(), s, type.span())));
    source.facts().imports().forEach(evidence::imported);
    return evidence.found;
  }

  private void use(Use use) {
    if (use instanceof Use.Call call) {
      call(call);
    } else if (use instanceof Use.Construct construct) {
      construct(construct);
    } else if (use instanceof Use.Annotated annotated) {
      annotated(annotated.annotation(), annotated.annotated(), use.place());
    } else if (use instanceof Use.Mention mention) {
      mention(part.code().resolve(mention.type()), mention.place());
    }
  }

  private void call(Use.Call call) {
    CodeIndex.Located owner = part.code().locate(call.receiver());
    for (String type : part.code().family(owner.type())) {
      TypeHits.Hits hit = hits.of(type);
      if (!hit.isEmpty()) {
        hit.openings().forEach(opening -> callOf(opening, call, owner, type));
        vendorCall(hit.entries(), call, owner, type);
      }
    }
  }

  private void callOf(
      TypeHits.TechnologyHit hit, Use.Call call, CodeIndex.Located owner, String type) {
    if (hit.opening() instanceof Opening.OfCall pattern
        && (pattern.chain() || !owner.derived() || isOnFactory(call.receiver()))
        && pattern.method().matches(call.method())
        && enough(pattern.bindings(), call)) {
      Addressing.Named named =
          addressing.name(
              Addressing.positional(pattern.bindings(), call.arguments()),
              hit.technology().broker());
      add(Evidence.Source.of(hit.technology()), named, Role.CALL, call, type);
    } else if (hit.opening() instanceof Opening.OfType && !owner.derived()) {
      Addressing.Named named =
          new Addressing.Named(providers.target(type), Confidence.CERTAIN, new TreeMap<>());
      add(Evidence.Source.of(hit.technology()), named, Role.CALL, call, type);
    }
  }

  /** One step from a static factory or a getter still is the client itself more often than not. */
  private static boolean isOnFactory(Receiver receiver) {
    return receiver.steps().size() == 1;
  }

  private static boolean enough(List<Binding> bindings, Use.Call call) {
    long needed = bindings.stream().filter(b -> b.part() != Binding.Part.IGNORED).limit(1).count();
    return call.arguments().size() >= needed || (call.arguments().isEmpty() && needed == 0);
  }

  private void vendorCall(
      List<TypeHits.VendorHit> entries, Use.Call call, CodeIndex.Located owner, String type) {
    entries.stream()
        .filter(
            hit -> hit.entry().method().map(m -> m.matches(call.method())).orElse(!owner.derived()))
        .findFirst()
        .ifPresent(
            hit -> add(Evidence.Source.of(hit.vendor()), vendor(hit), Role.CALL, call, type));
  }

  private static Addressing.Named vendor(TypeHits.VendorHit hit) {
    String name = hit.vendor().targetName(hit.captures());
    return new Addressing.Named(
        Optional.of(new Target(Target.Type.VENDOR, name)), Confidence.CERTAIN, new TreeMap<>());
  }

  private void add(
      Evidence.Source from, Addressing.Named named, Role role, Use.Call call, String type) {
    add(from, named, role, type + "." + call.method(), call.method(), call.place(), true);
  }

  private void construct(Use.Construct construct) {
    String constructed = part.code().resolve(construct.type());
    for (String type : part.code().family(constructed)) {
      for (TypeHits.TechnologyHit hit : hits.of(type).openings()) {
        if (hit.opening() instanceof Opening.OfConstruct pattern) {
          Addressing.Named named =
              addressing.name(
                  Addressing.positional(pattern.bindings(), construct.arguments()),
                  hit.technology().broker());
          add(
              Evidence.Source.of(hit.technology()),
              named,
              Role.CONSTRUCT,
              type + ".<init>",
              "",
              construct.place(),
              true);
        }
      }
    }
    typeUse(constructed, Role.CONSTRUCT, construct.place());
  }

  private void annotated(Annotation annotation, List<TypeName> annotated, Use.Place place) {
    String type = part.code().resolve(annotation.type());
    for (TypeHits.TechnologyHit hit : hits.of(type).openings()) {
      if (hit.opening() instanceof Opening.OfAnnotation pattern) {
        Addressing.Named named =
            addressing.name(
                addressing.attributes(pattern.bindings(), annotation.attributes()),
                hit.technology().broker());
        add(
            Evidence.Source.of(hit.technology()),
            orStub(named, annotated),
            Role.ANNOTATION,
            type,
            "",
            place,
            true);
      }
    }
    typeUse(type, Role.ANNOTATION, place);
  }

  /** A stub that is injected tells its service better than the client's name does. */
  private Addressing.Named orStub(Addressing.Named named, List<TypeName> annotated) {
    return annotated.stream()
        .limit(1)
        .flatMap(t -> providers.target(part.code().resolve(t)).stream())
        .filter(t -> t.isKnown() || named.target().isEmpty())
        .findFirst()
        .map(t -> new Addressing.Named(Optional.of(t), Confidence.CERTAIN, new TreeMap<>()))
        .orElse(named);
  }

  private void mention(String type, Use.Place place) {
    if (mentioned.add(place.user() + " " + type + " " + place.span().line())) {
      typeUse(type, Role.TYPE, place);
    }
  }

  private void supertype(String user, TypeName supertype, io.github.couplint.change.Span span) {
    Use.Place place = new Use.Place(user, "", Set.of(), span);
    for (String type : part.code().family(part.code().resolve(supertype))) {
      for (TypeHits.TechnologyHit hit : hits.of(type).openings()) {
        if (hit.opening() instanceof Opening.OfSupertype) {
          add(
              Evidence.Source.of(hit.technology()),
              Addressing.Named.nothing(),
              Role.TYPE,
              type,
              "",
              place,
              true);
        }
      }
    }
  }

  /** A type that is named, whatever for. */
  private void typeUse(String type, Role role, Use.Place place) {
    TypeHits.Hits hit = hits.of(type);
    for (TypeHits.TechnologyHit opening : hit.openings()) {
      if (opening.opening() instanceof Opening.OfType) {
        Addressing.Named named =
            new Addressing.Named(providers.target(type), Confidence.CERTAIN, new TreeMap<>());
        add(Evidence.Source.of(opening.technology()), named, role, type, "", place, true);
      }
    }
    for (Technology client : hit.clients()) {
      add(Evidence.Source.of(client), Addressing.Named.nothing(), role, type, "", place, false);
    }
    hit.entries().stream()
        .filter(entry -> entry.entry().method().isEmpty())
        .findFirst()
        .ifPresent(
            entry ->
                add(
                    Evidence.Source.of(entry.vendor()),
                    vendor(entry),
                    role,
                    type,
                    "",
                    place,
                    true));
  }

  private void imported(Import imported) {
    if (imported.form() == Import.Form.TYPE || imported.form() == Import.Form.STATIC_MEMBER) {
      String user = source.facts().types().isEmpty() ? "" : source.facts().types().get(0).name();
      Use.Place place = new Use.Place(user, "", Set.of(), imported.span());
      String type =
          imported.form() == Import.Form.TYPE
              ? imported.name()
              : imported.name().substring(0, Math.max(0, imported.name().lastIndexOf('.')));
      supporting(type, place);
    }
  }

  /** An import of something opens nothing; its use does. */
  private void supporting(String type, Use.Place place) {
    TypeHits.Hits hit = hits.of(type);
    for (TypeHits.TechnologyHit opening : hit.openings()) {
      add(
          Evidence.Source.of(opening.technology()),
          Addressing.Named.nothing(),
          Role.IMPORT,
          type,
          "",
          place,
          false);
    }
    hit.clients()
        .forEach(
            c ->
                add(
                    Evidence.Source.of(c),
                    Addressing.Named.nothing(),
                    Role.IMPORT,
                    type,
                    "",
                    place,
                    false));
    hit.entries().stream()
        .limit(1)
        .forEach(
            e ->
                add(
                    Evidence.Source.of(e.vendor()),
                    vendor(e),
                    Role.IMPORT,
                    type,
                    "",
                    place,
                    false));
  }

  private void add(
      Evidence.Source from,
      Addressing.Named named,
      Role role,
      String shape,
      String method,
      Use.Place place,
      boolean opens) {
    Kind kind = book.find(from.rule()).orElseThrow().kind();
    SortedMap<String, String> traits = new TreeMap<>(named.traits());
    if (opens) {
      traits.putAll(Traits.of(kind, method, place));
      named
          .target()
          .filter(t -> t.type() == Target.Type.VENDOR || Targets.isPublic(t))
          .ifPresent(t -> traits.put("THIRD_PARTY", "a third party"));
    }
    Site site = new Site(source.path(), place.span(), role, place.user(), shape);
    found.add(
        new Evidence(
            from,
            named.target(),
            site,
            opens,
            traits,
            named.confidence(),
            place.method(),
            source.test()));
  }
}
