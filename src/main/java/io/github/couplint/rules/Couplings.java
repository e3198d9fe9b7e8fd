package io.github.couplint.rules;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import io.github.couplint.topology.CodeIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns what a component's files say into couplings. Safe for use by several threads. */
public final class Couplings {
  static final String SHARED_DATABASE = Kind.SHARED_DATABASE.id();
  private static final String HARDCODED_ENDPOINT = Kind.HARDCODED_ENDPOINT.id();

  private final RuleBook book;
  private final TypeHits hits;
  private final DependencyHits dependencies;

  public Couplings(RuleBook book) {
    this.book = book;
    this.hits = new TypeHits(book);
    this.dependencies = new DependencyHits(book);
  }

  RuleBook book() {
    return book;
  }

  /** The ports of the types of some code. */
  Ports ports(CodeIndex code) {
    return new Ports(code, hits);
  }

  /** Whether the packs have something to say about a type of that name. */
  public boolean knows(String type) {
    return !hits.of(type).isEmpty();
  }

  /**
   * The couplings of a component by some rules, ordered by edge; shared tables and roles are none
   * of one component alone.
   *
   * @param implementers the component that implements a gRPC service, by the service's name
   */
  List<Coupling> of(Part part, Set<String> rules, Function<String, Optional<String>> implementers) {
    GrpcProviders providers = new GrpcProviders(implementers);
    List<Evidence> opened = ofJava(part, providers);
    List<Evidence> reached = Reach.of(book, part, opened);
    BuildEvidence build = new BuildEvidence(book, dependencies, part);
    opened.addAll(build.code());
    opened.addAll(SettingEvidence.of(book, part, providers));
    List<Evidence> all = new ArrayList<>(opened);
    all.addAll(reached);
    all.addAll(build.dependencies());
    if (rules.contains(BuildEvidence.DEPENDENCY)) {
      all.addAll(build.unused(opened.stream().filter(Evidence::opens).toList()));
    }
    all.removeIf(one -> !rules.contains(one.source().rule()));
    all.removeAll(ofRuntime(part, all));
    all.sort(Comparator.comparing(Evidence::site));
    Clients clients = Clients.of(hits, part);
    return Endpoints.withoutCarried(Assembly.of(book, part.component(), all, clients));
  }

  /** The couplings of a component by all rules. */
  public List<Coupling> of(Part part, Function<String, Optional<String>> implementers) {
    return of(part, book.ruleIds(), implementers);
  }

  /**
   * Those rules with the ones that their couplings depend on: whether a dependency is used, and
   * whether a client takes an address, every rule may tell.
   */
  Set<String> withNeeded(Set<String> rules) {
    return rules.contains(BuildEvidence.DEPENDENCY) || rules.contains(HARDCODED_ENDPOINT)
        ? book.ruleIds()
        : rules;
  }

  /** The tables that a component uses, by what it was read for: tables and stores. */
  Tables tables(Part part, Function<String, Optional<String>> implementers) {
    GrpcProviders providers = new GrpcProviders(implementers);
    List<Evidence> connections = ofJava(part, providers);
    connections.addAll(SettingEvidence.of(book, part, providers));
    connections.removeIf(one -> !one.source().rule().equals(SHARED_DATABASE));
    List<Evidence> tables = tables(part);
    return Tables.of(part.component(), tables, connections, Schemas.of(part));
  }

  private List<Evidence> tables(Part part) {
    List<Evidence> tables = new ArrayList<>();
    part.sources().forEach(source -> tables.addAll(TableEvidence.of(hits, part, source)));
    tables.addAll(TableEvidence.ofStatements(book, part));
    return tables;
  }

  /** The roles that a component checks for. */
  Roles roles(Part part) {
    return Roles.of(part.component(), checks(part));
  }

  private List<Evidence> checks(Part part) {
    List<Evidence> checks = new ArrayList<>();
    part.sources().forEach(source -> checks.addAll(RoleEvidence.of(hits, part, source)));
    return checks;
  }

  private List<Evidence> ofJava(Part part, GrpcProviders providers) {
    List<Evidence> found = new ArrayList<>();
    for (Part.Source source : part.sources()) {
      found.addAll(JavaEvidence.of(book, hits, part, providers, source));
      found.addAll(Leaks.of(book, hits, part, source));
    }
    return found;
  }

  /** What the part's files say, file by file; nothing of those that say nothing. */
  Map<RepoPath, FileEvidence> evidence(Part part, Function<String, Optional<String>> implementers) {
    GrpcProviders providers = new GrpcProviders(implementers);
    BuildEvidence build = new BuildEvidence(book, dependencies, part);
    List<Evidence> all = ofJava(part, providers);
    all.addAll(Reach.of(book, part, all));
    all.addAll(build.code());
    all.addAll(SettingEvidence.of(book, part, providers));
    all.addAll(build.dependencies());
    all.addAll(build.unused(List.of()));
    all.addAll(tables(part));
    all.addAll(checks(part));
    all.removeAll(ofRuntime(part, all));
    return FileEvidence.of(all);
  }

  /** What speaks for a vendor in whose product the component runs, so that it can't do without. */
  private List<Evidence> ofRuntime(Part part, List<Evidence> all) {
    Set<Vendor> runtimes =
        part.dependencies().stream()
            .flatMap(dependency -> dependencies.runtimes(dependency.coordinates()))
            .collect(Collectors.toSet());
    Set<String> ids = runtimes.stream().map(Vendor::id).collect(Collectors.toSet());
    Set<Target> targets =
        runtimes.stream()
            .map(vendor -> new Target(Target.Type.VENDOR, vendor.targetName(List.of())))
            .collect(Collectors.toSet());
    return all.stream()
        .filter(
            one ->
                ids.contains(one.source().id())
                    || one.target().filter(targets::contains).isPresent())
        .toList();
  }
}
