package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import io.github.couplint.rules.Evidence.Source;
import io.github.couplint.rules.TypeHits.TechnologyHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the tables that a Java file names, in mappings, statements and repositories of what is
 * mapped. Their targets are the tables' names; which stores these are in the file does not tell.
 */
final class TableEvidence {
  static final String RULE = Kind.SHARED_TABLE.id();

  /** Where facts put the statements of MyBatis's XML, which are plain SQL by one more way. */
  static final String STATEMENT = "xml.mapper.";

  private static final String SQL = "sql-statements";
  static final String WRITE = "write";
  static final String READ = "read";

  private final TypeHits hits;
  private final Part part;
  private final Part.Source source;
  private final SortedMap<String, Mapped> mapped = new TreeMap<>();
  private final List<Evidence> found = new ArrayList<>();

  /**
   * The mapping of a type.
   *
   * @param rank how telling the annotation is: an entity's name gives way to a table's
   */
  private record Mapped(int rank, Evidence evidence) {
    Mapped moreTelling(Mapped other) {
      return other.rank > rank ? other : this;
    }
  }

  private TableEvidence(TypeHits hits, Part part, Part.Source source) {
    this.hits = hits;
    this.part = part;
    this.source = source;
  }

  static List<Evidence> of(TypeHits hits, Part part, Part.Source source) {
    TableEvidence tables = new TableEvidence(hits, part, source);
    source.facts().uses().forEach(tables::use);
    tables.repositories(source.facts().uses());
    tables.mapped.values().forEach(one -> tables.found.add(one.evidence()));
    return tables.found;
  }

  /** The tables that statements outside of code name. */
  static List<Evidence> ofStatements(RuleBook book, Part part) {
    List<Evidence> found = new ArrayList<>();
    for (Technology technology : book.technology(SQL).stream().toList()) {
      for (Part.Setting setting : part.settings()) {
        if (setting.key().startsWith(STATEMENT)) {
          SqlTables tables = SqlTables.of(setting.value());
          Source said = source(technology, tables.writes() ? WRITE : READ);
          Site site = new Site(setting.path(), setting.span(), Role.CONFIG, "", setting.key());
          tables
              .names()
              .forEach(
                  name ->
                      found.add(Evidence.outsideCode(said, Optional.of(target(name)), site, true)));
        }
      }
    }
    return found;
  }

  private static Source source(Technology technology, String category) {
    return new Source(technology.id(), technology.name(), technology.rule(), category);
  }

  private static Target target(TableName name) {
    return new Target(Target.Type.DATASTORE, name.toString());
  }

  private void use(Use use) {
    if (use instanceof Use.Call call) {
      call(call);
    } else if (use instanceof Use.Annotated annotated) {
      annotated(annotated);
    }
  }

  private void call(Use.Call call) {
    for (TypeHits.Called called : hits.called(call, part.code(), TypeHits.Hits::tables)) {
      Site site = source.site(call.place(), Role.CALL, called.shape());
      Bound.positional(called.pattern().bindings(), call.arguments()).stream()
          .filter(bound -> bound.part() == Binding.Part.SQL)
          .forEach(bound -> statement(text(bound), called.hit(), call.place(), site));
    }
  }

  private void annotated(Use.Annotated annotated) {
    Annotation annotation = annotated.annotation();
    String type = part.code().resolve(annotation.type());
    for (TechnologyHit hit : hits.of(type).tables()) {
      List<Bound> bound = bound(hit.opening().bindings(), annotation);
      boolean holds =
          hit.opening().bindings().stream().noneMatch(b -> b.part() == Binding.Part.NATIVE)
              || bound.stream()
                  .anyMatch(b -> b.part() == Binding.Part.NATIVE && text(b).equals("true"));
      if (holds) {
        Site site = source.site(annotated.place(), Role.ANNOTATION, type);
        bound.stream()
            .filter(b -> b.part() == Binding.Part.SQL)
            .forEach(b -> statement(text(b), hit, annotated.place(), site));
        mapping(annotated, hit, bound, site);
      }
    }
  }

  /** The first type argument of a repository is what it keeps. */
  private void repositories(List<Use> uses) {
    for (int i = 0; i + 1 < uses.size(); i++) {
      if (uses.get(i) instanceof Use.Mention supertype
          && supertype.as() == Use.As.SUPERTYPE
          && uses.get(i + 1) instanceof Use.Mention kept
          && kept.as() == Use.As.TYPE_ARGUMENT) {
        repository(supertype, part.code().resolve(kept.type()));
      }
    }
  }

  private void repository(Use.Mention supertype, String kept) {
    String type = part.code().resolve(supertype.type());
    boolean isOne =
        part.code().family(type).stream()
            .flatMap(ancestor -> hits.of(ancestor).tables().stream())
            .anyMatch(hit -> hit.opening() instanceof Opening.OfSupertype);
    if (isOne) {
      Site site = source.site(supertype.place(), Role.TYPE, type);
      mappingOf(kept).ifPresent(mapping -> found.add(mapping.at(site)));
    }
  }

  /** What a type of any file is mapped to. */
  private Optional<Evidence> mappingOf(String type) {
    TableEvidence other = new TableEvidence(hits, part, source);
    part.code().type(type).stream()
        .flatMap(declared -> declared.annotations().stream())
        .map(
            a ->
                new Use.Annotated(
                    a, List.of(TypeName.of(type)), new Use.Place(type, "", Set.of(), a.span())))
        .forEach(other::annotated);
    return Optional.ofNullable(other.mapped.get(type)).map(Mapped::evidence);
  }

  private static List<Bound> bound(List<Binding> bindings, Annotation annotation) {
    List<Bound> bound = new ArrayList<>();
    for (Binding binding : bindings) {
      List<Value> values = annotation.attributes().getOrDefault(binding.attribute(), List.of());
      values.forEach(value -> bound.add(new Bound(binding.part(), value)));
    }
    return bound;
  }

  /** A type is mapped to one table; a member's annotation names another one. */
  private void mapping(Use.Annotated annotated, TechnologyHit hit, List<Bound> bound, Site site) {
    Optional<String> named = first(bound, Binding.Part.TABLE);
    String schema = first(bound, Binding.Part.SCHEMA).orElse("");
    List<Binding> bindings = hit.opening().bindings();
    if (bindings.stream().noneMatch(b -> b.part() == Binding.Part.TABLE)) {
      return;
    }
    String user = annotated.place().user();
    boolean ofType =
        annotated.annotated().stream()
            .limit(1)
            .anyMatch(type -> part.code().resolve(type).equals(user));
    String text = named.orElse(ofType ? user.replaceFirst(".*\\.", "") : "");
    Optional<TableName> table = TableName.parse(text).map(name -> name.in(schema));
    if (table.isEmpty()) {
      return;
    }
    Evidence evidence =
        evidence(table.orElseThrow(), READ, hit.technology(), annotated.place(), site);
    if (ofType) {
      boolean exact = bindings.stream().anyMatch(b -> b.part() == Binding.Part.SCHEMA);
      int rank = named.isEmpty() ? 0 : exact ? 2 : 1;
      mapped.merge(user, new Mapped(rank, evidence), Mapped::moreTelling);
    } else {
      found.add(evidence);
    }
  }

  private Optional<String> first(List<Bound> bound, Binding.Part part) {
    return bound.stream()
        .filter(one -> one.part() == part)
        .map(this::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private String text(Bound bound) {
    return part.values().resolve(bound.value()).text();
  }

  private void statement(String sql, TechnologyHit hit, Use.Place place, Site site) {
    SqlTables tables = SqlTables.of(sql);
    String category = tables.writes() ? WRITE : READ;
    tables
        .names()
        .forEach(name -> found.add(evidence(name, category, hit.technology(), place, site)));
  }

  private Evidence evidence(
      TableName name, String category, Technology technology, Use.Place place, Site site) {
    return new Evidence(
        source(technology, category),
        Optional.of(target(name)),
        site,
        true,
        new TreeMap<>(),
        Confidence.LIKELY,
        place.method(),
        List.of());
  }
}
