package io.github.couplint.rules;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Role;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.topology.CodeIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Collects the evidence that one Java file holds. */
final class JavaEvidence {
  /** What any client has and what reaches nobody. */
  private static final Set<String> ENDS =
      Set.of(
          "close",
          "shutdown",
          "shutdownNow",
          "awaitTermination",
          "isShutdown",
          "isTerminated",
          "toString",
          "hashCode",
          "equals");

  private final TypeHits hits;
  private final Part part;
  private final Addressing addressing;
  private final GrpcProviders providers;
  private final Part.Source source;
  private final SpotEvidence evidence;
  private final Set<String> mentioned = new HashSet<>();

  private JavaEvidence(
      RuleBook book, TypeHits hits, Part part, GrpcProviders providers, Part.Source source) {
    this.hits = hits;
    this.part = part;
    this.providers = providers;
    this.addressing = new Addressing(part.values(), part.targets(), providers);
    this.source = source;
    this.evidence = new SpotEvidence(book, hits, part, source);
  }

  static List<Evidence> of(
      RuleBook book, TypeHits hits, Part part, GrpcProviders providers, Part.Source source) {
    JavaEvidence file = new JavaEvidence(book, hits, part, providers, source);
    source.facts().uses().forEach(file::use);
    source.facts().types().forEach(file::supertypes);
    source.facts().imports().forEach(file::imported);
    return file.evidence.found();
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
      if (!hit.isEmpty()) { // of most types nobody has anything to say
        call(hit, type, call, owner);
      }
    }
  }

  private void call(TypeHits.Hits hit, String type, Use.Call call, CodeIndex.Located owner) {
    Spot spot = new Spot(type, call);
    hit.openings().forEach(opening -> callOf(opening, call, owner, spot));
    hit.entries().stream()
        .filter(
            e -> e.entry().method().map(m -> m.matches(call.method())).orElse(isAsked(call, owner)))
        .findFirst()
        .ifPresent(entry -> evidence.add(Match.of(entry, true), spot));
  }

  private void callOf(
      TypeHits.TechnologyHit hit, Use.Call call, CodeIndex.Located owner, Spot spot) {
    if (hit.opening() instanceof Opening.OfCall pattern
        && (pattern.chain() || !owner.derived() || isOnFactory(call.receiver()))
        && pattern.method().matches(call.method())
        && isEnough(pattern.bindings(), call.arguments().size())) {
      List<Bound> bound = Bound.positional(pattern.bindings(), call.arguments());
      addressing.names(bound, hit.technology()).stream()
          .map(named -> orProvider(named, spot.type()))
          .forEach(named -> evidence.offer(hit, named, Bound.classes(bound), spot));
    } else if (hit.opening() instanceof Opening.OfType && isAsked(call, owner)) {
      evidence.offer(hit, orProvider(Named.nothing(), spot.type()), List.of(), spot);
    }
  }

  /** Whether a client itself is asked for something other than to end or to describe itself. */
  private static boolean isAsked(Use.Call call, CodeIndex.Located owner) {
    return !owner.derived() && !ENDS.contains(call.method());
  }

  /** One step from a static factory or a getter still is the client itself more often than not. */
  private static boolean isOnFactory(Receiver receiver) {
    return receiver.steps().size() == 1;
  }

  private static boolean isEnough(List<Binding> bindings, int arguments) {
    return arguments > 0 || bindings.stream().allMatch(b -> b.part() == Binding.Part.IGNORED);
  }

  /** A generated type tells its service when nothing else tells the target. */
  private Named orProvider(Named named, String type) {
    return named.target().isPresent()
        ? named
        : providers
            .target(type)
            .map(t -> Named.of(Optional.of(t), Confidence.CERTAIN))
            .orElse(named);
  }

  private void construct(Use.Construct construct) {
    String constructed = part.code().resolve(construct.type());
    for (String type : part.code().family(constructed)) {
      for (TypeHits.TechnologyHit hit : hits.of(type).openings()) {
        if (hit.opening() instanceof Opening.OfConstruct pattern
            && isEnough(pattern.bindings(), construct.arguments().size())) {
          Spot spot = new Spot(Role.CONSTRUCT, type, "<init>", construct.place());
          List<Bound> bound = Bound.positional(pattern.bindings(), construct.arguments());
          addressing
              .names(bound, hit.technology())
              .forEach(named -> evidence.offer(hit, named, Bound.classes(bound), spot));
        }
      }
    }
    typeUse(Role.CONSTRUCT, constructed, construct.place());
  }

  private void annotated(Annotation annotation, List<TypeName> annotated, Use.Place place) {
    Spot spot = new Spot(Role.ANNOTATION, part.code().resolve(annotation.type()), "", place);
    for (TypeHits.TechnologyHit hit : hits.of(spot.type()).openings()) {
      if (hit.opening() instanceof Opening.OfAnnotation pattern
          && pattern.within().map(within -> isBorne(within, place.user())).orElse(true)) {
        List<String> about = Bound.classes(pattern.bindings(), annotation.attributes());
        addressing
            .annotated(
                addressing.attributes(pattern.bindings(), annotation.attributes()),
                hit.technology())
            .forEach(named -> evidence.offer(hit, orStub(named, annotated), about, spot));
      }
    }
    typeUse(spot.role(), spot.type(), spot.place());
  }

  private boolean isBorne(Glob annotation, String type) {
    return part.code().type(type).stream()
        .flatMap(declared -> declared.annotations().stream())
        .anyMatch(borne -> annotation.matches(part.code().resolve(borne.type())));
  }

  /** A stub that is injected tells its service better than the client's name does. */
  private Named orStub(Named named, List<TypeName> annotated) {
    return annotated.stream()
        .limit(1)
        .flatMap(t -> providers.target(part.code().resolve(t)).stream())
        .filter(t -> t.isKnown() || named.target().isEmpty())
        .findFirst()
        .map(t -> Named.of(Optional.of(t), Confidence.CERTAIN))
        .orElse(named);
  }

  private void mention(String type, Use.Place place) {
    if (!hits.of(type).isEmpty()
        && mentioned.add(place.user() + " " + type + " " + place.span().line())) {
      typeUse(Role.TYPE, type, place);
    }
  }

  private void supertypes(JavaType type) {
    type.supertypes().forEach(supertype -> supertype(type.name(), supertype, type.span()));
  }

  private void supertype(String user, TypeName supertype, Span span) {
    Use.Place place = new Use.Place(user, "", Set.of(), span);
    for (String type : part.code().family(part.code().resolve(supertype))) {
      Spot spot = new Spot(Role.TYPE, type, "", place);
      hits.of(type).openings().stream()
          .filter(hit -> hit.opening() instanceof Opening.OfSupertype)
          .forEach(hit -> evidence.offer(hit, Named.nothing(), List.of(), spot));
    }
  }

  /** A type that is named, whatever for. */
  private void typeUse(Role role, String type, Use.Place place) {
    TypeHits.Hits hit = hits.of(type);
    if (hit.isEmpty()) {
      return;
    }
    Spot spot = new Spot(role, type, "", place);
    hit.openings().stream()
        .filter(opening -> opening.opening() instanceof Opening.OfType)
        .forEach(
            opening ->
                evidence.offer(opening, orProvider(Named.nothing(), spot.type()), List.of(), spot));
    hit.clients().forEach(client -> evidence.add(Match.client(client), spot));
    hit.entries().stream()
        .filter(entry -> entry.entry().method().isEmpty())
        .findFirst()
        .ifPresent(entry -> evidence.add(Match.of(entry, true), spot));
  }

  /**
   * An import of something opens nothing; its use does. That of a type which is no client by
   * itself, such as an address, says something only where the file uses it in such a way.
   */
  private void imported(Import imported) {
    if (imported.form() == Import.Form.TYPE || imported.form() == Import.Form.STATIC_MEMBER) {
      String user = source.facts().types().isEmpty() ? "" : source.facts().types().get(0).name();
      String name = imported.name();
      String type =
          imported.form() == Import.Form.TYPE
              ? name
              : name.substring(0, Math.max(0, name.lastIndexOf('.')));
      Use.Place place = new Use.Place(user, "", Set.of(), imported.span());
      Spot spot = new Spot(Role.IMPORT, type, "", place);
      TypeHits.Hits hit = hits.of(type);
      Consumer<Technology> support = technology -> evidence.add(Match.client(technology), spot);
      hit.openings().stream()
          .filter(opening -> opening.opens() && evidence.isUsed(opening.technology(), type))
          .map(TypeHits.TechnologyHit::technology)
          .distinct()
          .forEach(support);
      hit.clients().forEach(support);
      hit.entries().stream().limit(1).forEach(entry -> evidence.add(Match.of(entry, false), spot));
    }
  }
}
