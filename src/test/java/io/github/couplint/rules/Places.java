package io.github.couplint.rules;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Use;
import io.github.couplint.rules.pack.PackReader;
import io.github.couplint.topology.Callers;
import io.github.couplint.topology.CodeIndex;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.Targets;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.Values;
import io.github.couplint.wiring.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The evidence in the code of a made service {@code orders}, by a made pack; there are {@code
 * billing} and {@code stock} beside it.
 */
final class Places {
  private static final FactStore FACTS = Readers.store(FactCache.NONE, 1, () -> {});
  private static final String POM =
      """
      <project><groupId>shop</groupId><artifactId>%s</artifactId><build><plugins><plugin>
      <groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId>
      </plugin></plugins></build></project>
      """;
  private static final String RULE =
      """
      ---
      id: %s
      kind: %1$s
      title: T
      base: 10
      recommendation: R.
      ---
      # %1$s
      """;

  private final RuleBook book;
  private final SortedMap<String, String> files = new TreeMap<>();

  /** Places by technologies and vendors, in the form of packs. */
  Places(String technologies, String vendors) {
    SortedMap<String, String> pack = new TreeMap<>();
    for (String kind :
        List.of(
            "sync-http", "sync-rpc", "publish", "shared-database", "vendor-sdk", "vendor-leak")) {
      pack.put("own/" + kind + ".md", RULE.formatted(kind));
    }
    pack.put("own/technologies/t.yml", technologies);
    pack.put("own/vendors/v.yml", vendors);
    PackReader.Loaded loaded = PackReader.read(pack);
    if (!loaded.faults().isEmpty()) {
      throw new IllegalArgumentException(loaded.faults().toString());
    }
    book = loaded.book();
    for (String name : List.of("orders", "billing", "stock")) {
      files.put(name + "/pom.xml", POM.formatted(name));
    }
  }

  Places withSettings(String text) {
    files.put("orders/src/main/resources/application.properties", text);
    return this;
  }

  Places withFile(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** The places of a file of the service, in the order found, without their traits. */
  List<String> of(String text) {
    return evidence(text).stream().map(Places::line).distinct().toList();
  }

  private static String line(Evidence one) {
    String named = one.target().map(Places::name).orElse("");
    String requests =
        one.requests().stream()
            .map(r -> r.method() + " " + r.path())
            .collect(Collectors.joining(", ", " ", ""));
    return (one.site().span().line() + " " + one.site().role().id() + " " + one.site().shape())
        + (one.opens() ? " opens " : " supports ")
        + (one.source().id() + (named.isEmpty() ? "" : " to " + named) + requests).strip();
  }

  private static String name(Target target) {
    return target.type().name().toLowerCase(Locale.ROOT) + " " + target.name();
  }

  List<Evidence> evidence(String text) {
    return evidence(text, JavaEvidence::of);
  }

  /** The types of vendors that a file of the service offers, by their lines. */
  List<String> leaks(String text) {
    return evidence(text, (book, hits, part, providers, s) -> Leaks.of(book, hits, part, s))
        .stream()
        .map(one -> one.site().span().line() + " " + one.site().shape())
        .toList();
  }

  /** What collects the evidence of a file. */
  private interface Collector {
    List<Evidence> of(
        RuleBook book, TypeHits hits, Part part, GrpcProviders providers, Part.Source source);
  }

  private List<Evidence> evidence(String text, Collector collector) {
    String folder = text.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1").replace('.', '/');
    files.put("orders/src/main/java/%s/Subject.java".formatted(folder), text);
    Map<String, String> all = new TreeMap<>(files);
    Snapshot head = ChangeOfTexts.between("base", Map.of(), "head", all).head();
    Topology topology = Topology.of(head, FACTS, List.of());
    Component orders = Optional.ofNullable(topology.components().get("orders")).orElseThrow();
    CodeIndex code = topology.code(orders, new Couplings(book)::knows);
    List<Part.Source> sources = new ArrayList<>();
    head.files()
        .forEach(
            (path, blob) ->
                FACTS
                    .facts(path, blob, head.blobs())
                    .java()
                    .filter(java -> topology.owner(path).equals(orders))
                    .ifPresent(java -> sources.add(new Part.Source(path, java))));
    List<Use> uses = sources.stream().flatMap(source -> source.facts().uses().stream()).toList();
    Values values =
        new Values(code, key -> topology.settings(orders).find(key), new Callers(code, uses));
    Targets targets =
        new Targets(
            name -> topology.named(name, orders),
            port -> topology.listening(port, orders),
            path -> topology.answering(path, orders),
            book::vendorOfHost);
    Part part =
        new Part(
            "orders",
            sources,
            List.of(),
            List.of(),
            List.of(),
            code,
            values,
            targets,
            type -> Optional.empty());
    GrpcProviders providers = new GrpcProviders(topology::implementing);
    TypeHits hits = new TypeHits(book);
    return sources.stream()
        .filter(source -> source.path().fileName().equals("Subject.java"))
        .flatMap(s -> collector.of(book, hits, part, providers, s).stream())
        .toList();
  }
}
