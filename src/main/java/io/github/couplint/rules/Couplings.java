package io.github.couplint.rules;

import io.github.couplint.coupling.Coupling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns what a component's files say into couplings.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
public final class Couplings {
  private final RuleBook book;
  private final TypeHits hits;

  public Couplings(RuleBook book) {
    this.book = book;
    this.hits = new TypeHits(book);
  }

  /** Whether the packs have something to say about a type of that name. */
  public boolean knows(String type) {
    return !hits.of(type).isEmpty();
  }

  /**
   * The couplings of a component, ordered by edge.
   *
   * @param implementers the component that implements a gRPC service, by the service's name
   */
  public List<Coupling> of(Part part, Function<String, Optional<String>> implementers) {
    GrpcProviders providers = new GrpcProviders(implementers);
    List<Evidence> opened = new ArrayList<>();
    for (Part.Source source : part.sources()) {
      opened.addAll(JavaEvidence.of(book, hits, part, providers, source));
      opened.addAll(Leaks.of(book, hits, part, source));
    }
    List<Evidence> reached = Reach.of(book, part, opened);
    BuildEvidence build = new BuildEvidence(book, part);
    opened.addAll(build.code());
    opened.addAll(SettingEvidence.of(book, part, providers));
    List<Evidence> all = new ArrayList<>(opened);
    all.addAll(reached);
    all.addAll(build.dependencies());
    all.addAll(build.unused(opened.stream().filter(Evidence::opens).toList()));
    all.removeIf(Evidence::test);
    all.sort(Comparator.comparing(Evidence::site));
    Clients clients = Clients.of(hits, part);
    return Endpoints.withoutCarried(Assembly.of(book, part.component(), all, clients));
  }
}
