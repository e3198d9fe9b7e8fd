package io.github.couplint.rules;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.rules.Addressing.Bound;
import io.github.couplint.rules.Addressing.Named;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Mappings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private final RuleBook book;
  private final TypeHits hits;
  private final Part part;
  private final Addressing addressing;
  private final GrpcProviders providers;
  private final Part.Source source;
  private final Ports ports;
  private final Mappings mappings;
  private final Transactions transactions;
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
    this.ports = new Ports(part.code(), hits);
    this.mappings = new Mappings(part.code(), part.values());
    this.transactions = new Transactions(source.facts());
  }

  static List<Evidence> of(
      RuleBook book, TypeHits hits, Part part, GrpcProviders providers, Part.Source source) {
    JavaEvidence evidence = new JavaEvidence(book, hits, part, providers, source);
    source.facts().uses().forEach(evidence::use);
    source
        .facts()
        .types()
        .forEach(
            type ->
                type.supertypes().forEach(s -> evidence.supertype(type.name(), s, type.span())));
    source.facts().imports().forEach(evidence::imported);
    return evidence.found;
  }

  /**
   * Where and how: a type, or a method of it, at a place.
   *
   * @param writes whether it sends data that changes something there
   * @param verb the HTTP method, if it has one
   */
  private record Spot(
      Role role, String type, String method, Use.Place place, boolean writes, String verb) {
    Spot(Role role, String type, String method, Use.Place place) {
      this(role, type, method, place, Writing.isIn(type), Requests.verb(type));
    }

    Spot(String type, Use.Call call) {
      this(Role.CALL, type, call.method(), call.place(), Writing.isIn(call), Requests.verb(call));
    }

    String shape() {
      return method.isEmpty() ? type : type + "." + method;
    }
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
        .ifPresent(entry -> add(Match.of(entry, true), spot));
  }

  private void callOf(
      TypeHits.TechnologyHit hit, Use.Call call, CodeIndex.Located owner, Spot spot) {
    if (hit.opening() instanceof Opening.OfCall pattern
        && (pattern.chain() || !owner.derived() || isOnFactory(call.receiver()))
        && pattern.method().matches(call.method())
        && isEnough(pattern.bindings(), call.arguments().size())) {
      List<Bound> bound = Addressing.positional(pattern.bindings(), call.arguments());
      addressing.names(bound, hit.technology()).stream()
          .map(named -> orProvider(named, spot.type()))
          .forEach(named -> offer(hit, named, Addressing.classes(bound), spot));
    } else if (hit.opening() instanceof Opening.OfType && isAsked(call, owner)) {
      offer(hit, orProvider(Named.nothing(), spot.type()), List.of(), spot);
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
          List<Bound> bound = Addressing.positional(pattern.bindings(), construct.arguments());
          addressing
              .names(bound, hit.technology())
              .forEach(named -> offer(hit, named, Addressing.classes(bound), spot));
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
        List<String> about = Addressing.classes(pattern.bindings(), annotation.attributes());
        addressing
            .annotated(
                addressing.attributes(pattern.bindings(), annotation.attributes()),
                hit.technology())
            .forEach(named -> offer(hit, orStub(named, annotated), about, spot));
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

  private void supertype(String user, TypeName supertype, Span span) {
    Use.Place place = new Use.Place(user, "", Set.of(), span);
    for (String type : part.code().family(part.code().resolve(supertype))) {
      Spot spot = new Spot(Role.TYPE, type, "", place);
      hits.of(type).openings().stream()
          .filter(hit -> hit.opening() instanceof Opening.OfSupertype)
          .forEach(hit -> offer(hit, Named.nothing(), List.of(), spot));
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
            opening -> offer(opening, orProvider(Named.nothing(), spot.type()), List.of(), spot));
    hit.clients().forEach(client -> add(Match.client(client), spot));
    hit.entries().stream()
        .filter(entry -> entry.entry().method().isEmpty())
        .findFirst()
        .ifPresent(entry -> add(Match.of(entry, true), spot));
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
      Consumer<Technology> support = technology -> add(Match.client(technology), spot);
      hit.openings().stream()
          .filter(opening -> opening.opens() && isUsed(opening.technology(), type))
          .map(TypeHits.TechnologyHit::technology)
          .distinct()
          .forEach(support);
      hit.clients().forEach(support);
      hit.entries().stream().limit(1).forEach(entry -> add(Match.of(entry, false), spot));
    }
  }

  private boolean isUsed(Technology technology, String type) {
    return found.stream()
        .anyMatch(
            e -> e.source().id().equals(technology.id()) && e.site().shape().startsWith(type));
  }

  private void offer(TypeHits.TechnologyHit hit, Named named, List<String> about, Spot spot) {
    if (hit.opens() || named.target().isPresent()) {
      add(Match.of(hit, named, about).asking(requests(hit, named, spot)), spot);
    }
  }

  private List<Request> requests(TypeHits.TechnologyHit hit, Named named, Spot spot) {
    boolean http =
        book.find(hit.technology().rule()).filter(r -> r.kind() == Kind.SYNC_HTTP).isPresent();
    if (!http) {
      return List.of();
    }
    if (hit.opening() instanceof Opening.OfAnnotation) {
      return part.code().type(spot.place().user()).stream()
          .filter(type -> type.form() == JavaType.Form.INTERFACE)
          .flatMap(type -> mappings.asked(type).stream())
          .map(m -> new Request(m.method(), m.path(), source.path(), m.span().line()))
          .toList();
    }
    int line = spot.place().span().line();
    return named.path().isEmpty()
        ? List.of()
        : List.of(new Request(spot.verb(), named.path(), source.path(), line));
  }

  private void add(Match match, Spot spot) {
    Evidence evidence = evidence(match, spot, traits(match, spot));
    found.add(evidence);
    if (evidence.traits().containsKey("TX") || evidence.traits().containsKey("TX_PUBLISH")) {
      transactions.around(spot.place()).forEach(span -> found.add(around(evidence, span)));
    }
  }

  private Evidence evidence(Match match, Spot spot, SortedMap<String, String> traits) {
    Use.Place place = spot.place();
    return new Evidence(
        match.source(),
        match.named().target(),
        source.site(place, spot.role(), spot.shape()),
        match.opens(),
        traits,
        match.named().confidence(),
        place.method(),
        match.about(),
        source.test(),
        match.requests());
  }

  /** The annotation that makes a call one inside a transaction speaks for the coupling too. */
  private static Evidence around(Evidence call, Span span) {
    Site site = new Site(call.site().file(), span, Role.ANNOTATION, call.user(), "Transactional");
    return Evidence.outsideCode(call.source(), call.target(), site, false, call.test());
  }

  private SortedMap<String, String> traits(Match match, Spot spot) {
    SortedMap<String, String> traits = new TreeMap<>(match.named().traits());
    if (match.opens()) {
      Kind kind = book.find(match.source().rule()).orElseThrow().kind();
      String called = spot.role() == Role.CALL ? spot.method() : "";
      traits.putAll(Traits.of(kind, called, spot.place()));
      if (kind == Kind.SYNC_HTTP && spot.writes()) {
        traits.put("WRITE", "that changes data there");
      }
      if (match.source().category().equals("outbox")) {
        traits.remove("TX_PUBLISH");
        traits.put("OUTBOX", "through an outbox");
      }
      if (traits.containsKey("CLIENT_PKG") && ports.isBehindPort(spot.place().user())) {
        traits.remove("CLIENT_PKG");
        traits.put("ADAPTER", "behind a port");
      }
    }
    return traits;
  }
}
