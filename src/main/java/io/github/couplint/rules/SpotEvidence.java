package io.github.couplint.rules;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Use;
import io.github.couplint.topology.Mappings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns what was matched at spots of one Java file into evidence, with traits and requests. */
final class SpotEvidence {
  private final RuleBook book;
  private final Part part;
  private final Part.Source source;
  private final Ports ports;
  private final Mappings mappings;
  private final Transactions transactions;
  private final List<Evidence> found = new ArrayList<>();

  SpotEvidence(RuleBook book, TypeHits hits, Part part, Part.Source source) {
    this.book = book;
    this.part = part;
    this.source = source;
    this.ports = new Ports(part.code(), hits);
    this.mappings = new Mappings(part.code(), part.values());
    this.transactions = new Transactions(source.facts());
  }

  /** The evidence in the order in which it was matched. */
  List<Evidence> found() {
    return found;
  }

  /** Whether the file is known to use a type for a technology. */
  boolean isUsed(Technology technology, String type) {
    return found.stream()
        .anyMatch(
            e -> e.source().id().equals(technology.id()) && e.site().shape().startsWith(type));
  }

  void offer(TypeHits.TechnologyHit hit, Named named, List<String> about, Spot spot) {
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

  void add(Match match, Spot spot) {
    Evidence evidence = evidence(match, spot, traits(match, spot));
    found.add(evidence);
    if (Transactions.isInside(evidence.traits())) {
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
        match.requests());
  }

  /** The annotation that makes a call one inside a transaction speaks for the coupling too. */
  private static Evidence around(Evidence call, Span span) {
    Site site = new Site(call.site().file(), span, Role.ANNOTATION, call.user(), "Transactional");
    return Evidence.outsideCode(call.source(), call.target(), site, false);
  }

  private SortedMap<String, String> traits(Match match, Spot spot) {
    SortedMap<String, String> traits = new TreeMap<>(match.named().traits());
    if (match.opens()) {
      Kind kind = book.find(match.source().rule()).orElseThrow().kind();
      String called = spot.role() == Role.CALL ? spot.method() : "";
      traits.putAll(Traits.of(kind, called, spot.place()));
      if (Traits.isNameOfGateway(spot.place().user(), part.component())) {
        traits.remove("CLIENT_PKG");
      }
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
