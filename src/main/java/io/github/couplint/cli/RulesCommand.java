package io.github.couplint.cli;

import io.github.couplint.Analysis;
import io.github.couplint.coupling.Kind;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.report.Visible;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.wiring.BuiltIn;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PackProof;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.RulePages;
import io.github.couplint.wiring.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and checks rules. */
@Command(
    name = "rules",
    description = "Lists and checks rules: those built in and those in .couplint/rules.",
    mixinStandardHelpOptions = true)
final class RulesCommand {
  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::id).toList();

  private final World world;

  RulesCommand(World world) {
    this.world = world;
  }

  @Command(name = "list", description = "Lists all rules.", mixinStandardHelpOptions = true)
  Integer list(@Mixin RepositoryOption where) throws UsageException {
    RuleBook book = Packs.book(where, world);
    int widest = book.rules().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (Rule rule : book.rules()) {
      world
          .out()
          .println(
              Visible.line(
                  "%s  %3d  %s"
                      .formatted(
                          rule.id() + " ".repeat(widest - rule.id().length()),
                          rule.base(),
                          rule.title())));
    }
    return Exit.PASSED.code();
  }

  @Command(
      name = "validate",
      description = "Reads all packs and tells everything that is wrong with them.",
      mixinStandardHelpOptions = true)
  Integer validate(@Mixin RepositoryOption where) throws UsageException {
    RuleBook book = Packs.book(where, world);
    PackProof.Result proof = PackProof.of(Packs.files(where, world), book, where.packs(world));
    if (!proof.faults().isEmpty()) {
      throw new UsageException(proof.faults());
    }
    proof.notes().forEach(note -> world.err().println("couplint: " + Visible.line(note)));
    world
        .out()
        .printf(
            "%d rules, %d technologies, %d vendors: all sound%n",
            book.rules().size(), book.technologies().size(), book.vendors().size());
    return Exit.PASSED.code();
  }

  @Command(
      name = "test",
      description = "Runs the examples of the rules' pages: each mark has its finding and back.",
      mixinStandardHelpOptions = true)
  Integer test(
      @Mixin RepositoryOption where,
      @Option(
              names = "--junit",
              paramLabel = "<file>",
              description = "Also write what became of each page as a JUnit report.")
          @Nullable String junit,
      @Parameters(
              arity = "0..*",
              paramLabel = "<page>",
              description = "Pages whose path has such a part; all by default.")
          @Nullable List<String> parts)
      throws UsageException {
    PolicyFiles own = Packs.files(where, world);
    List<String> wanted = parts == null ? List.of() : parts;
    RulePages pages = new RulePages(analysis(own));
    SortedMap<String, String> all = new TreeMap<>(BuiltIn.packs());
    all.putAll(own.packs());
    all.keySet().removeIf(path -> !RulePages.isPage(path) || !isWanted(path, wanted));
    if (all.isEmpty()) {
      throw new UsageException("no page has one of %s in its path".formatted(wanted));
    }
    SortedMap<String, RulePages.Result> results = new TreeMap<>();
    all.forEach((path, text) -> results.put(path, run(pages, path, text)));
    if (junit != null) {
      byte[] report = PagesJunit.of(results).getBytes(StandardCharsets.UTF_8);
      ReportFile.write(world.folder().resolve(junit), report);
    }
    boolean passes = results.values().stream().allMatch(r -> r.mismatches().isEmpty());
    return passes ? Exit.PASSED.code() : Exit.USAGE.code();
  }

  @Command(
      name = "new",
      description = "Begins a rule in .couplint/rules/own: a page with an example that fails.",
      mixinStandardHelpOptions = true)
  Integer begin(
      @Mixin RepositoryOption where,
      @Option(
              names = "--kind",
              paramLabel = "<kind>",
              description = "How it couples, such as sync-http (default) or vendor-sdk.")
          @Nullable String kind,
      @Parameters(paramLabel = "<id>", description = "The rule's id, such as no-legacy-client.")
          String id)
      throws UsageException {
    if (!id.matches(Scaffold.ID)) {
      throw new UsageException(
          "'%s' can't be a rule's id; expected words in lower case, joined by hyphens"
              .formatted(id));
    }
    if (Wiring.book(Packs.files(where, world), new ArrayList<>()).find(id).isPresent()) {
      throw new UsageException("there is a rule '%s' already; couplint explain %1$s".formatted(id));
    }
    String known = Choice.of("--kind", kind == null ? "sync-http" : kind, KINDS);
    Scaffold scaffold = new Scaffold(id, Kind.find(known).orElseThrow());
    scaffold.write(where.folder(world)).forEach(path -> world.out().println("wrote " + path));
    world.out().println("Fill both in, then: couplint rules test " + id);
    return Exit.PASSED.code();
  }

  private static Analysis analysis(PolicyFiles own) throws UsageException {
    FactStore facts = Readers.store(FactCache.NONE, 1, () -> {});
    Overrides none = Overrides.none(LocalDate.EPOCH);
    return UsageException.unlessFaulty(Wiring.analysis(own.onlyPacks(), none, facts));
  }

  private static boolean isWanted(String path, List<String> parts) {
    return parts.isEmpty() || parts.stream().anyMatch(path::contains);
  }

  private RulePages.Result run(RulePages pages, String path, String text) {
    RulePages.Result result = pages.run(path, text);
    String word = result.mismatches().isEmpty() ? "ok    " : "FAILED";
    world.out().printf("%s  %s (%d examples)%n", word, path, result.cases());
    result.mismatches().forEach(line -> world.out().println("  " + Visible.line(line)));
    return result;
  }
}
