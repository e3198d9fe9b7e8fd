package io.github.couplint.cli;

import io.github.couplint.Analysis;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.Landed;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Gate;
import io.github.couplint.report.Visible;
import io.github.couplint.score.Severity;
import io.github.couplint.wiring.BuiltIn;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges what landed in the past by today's policy. */
@Command(
    name = "replay",
    description =
        "Judges each change that landed by the policy in the working tree, and tells what would have"
            + " been blocked. Goes on where it was stopped.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final int USUAL = 50;

  /** Chosen by us: changes near each other are about the same files. */
  private static final int REMEMBERED = 10;

  private static final Severity USUAL_GATE = Severity.HIGH;
  private static final List<String> FORMATS = List.of("console", "markdown", "csv");

  private final World world;

  @Option(names = "--last", paramLabel = "<n>", description = "How many changes; 50 by default.")
  @Nullable Integer last;

  @Option(
      names = "--since",
      paramLabel = "<day>",
      description = "Changes since a day such as 2026-01-31.")
  @Nullable String since;

  @Option(
      names = "--branch",
      paramLabel = "<commit>",
      description = "What landed there, by the policy at its tip, instead of what is in HEAD.")
  @Nullable String branch;

  @Mixin RepositoryOption where = new RepositoryOption();

  @Option(names = "--fresh", description = "Judge again what was judged before.")
  boolean fresh;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      description = "console (default), markdown or csv.")
  String format = "console";

  @Option(names = "--output", paramLabel = "<file>", description = "Write to a file.")
  @Nullable String output;

  @ArgGroup(validate = false, heading = "%nWhen to fail:%n")
  GateOptions gate = new GateOptions();

  @ArgGroup(validate = false, heading = "%nReading:%n")
  EffortOptions effort = new EffortOptions();

  ReplayCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    String form = Choice.of("--format", format, FORMATS);
    int most = last == null ? (since == null ? USUAL : Integer.MAX_VALUE) : last;
    try (GitRepository repository = where.open(world);
        EffortOptions.Kept kept = effort.cache(world, repository, false)) {
      List<Landed> landed =
          repository.history(tip(), most, since()).stream()
              .filter(commit -> commit.parent().isPresent())
              .toList();
      FactStore facts = Readers.store(kept.cache(), effort.threads(), () -> {});
      PolicyFiles files = PolicyFiles.of(policySide(repository), where.packs(world));
      Overrides overrides = overrides(files, facts);
      Analysis analysis = analysis(files, overrides, facts);
      ReplayRecord record = record(repository, List.of(files, overrides.toString()));
      write(form, rows(landed, repository, analysis, record));
      record.problem().map(Visible::line).ifPresent(p -> world.err().println("couplint: " + p));
      return Exit.PASSED.code();
    }
  }

  private String tip() {
    return branch == null ? "HEAD" : branch;
  }

  private Snapshot policySide(GitRepository repository)
      throws UnknownRefException, UndecidableException {
    return branch == null && !repository.isBare()
        ? repository.workingTree()
        : repository.snapshot(tip());
  }

  /** Where a team blocks nothing yet, what would be blocked is what the usual gate would block. */
  private Overrides overrides(PolicyFiles files, FactStore facts) throws UsageException {
    Overrides written = gate.overrides();
    Gate held = analysis(files, written, facts).config().gate();
    if (gate.failOn != null || held.failOn().isPresent()) {
      return written;
    }
    world.err().println("couplint: the gate is never; judged as if it were " + USUAL_GATE.id());
    return new Overrides(Optional.of(Optional.of(USUAL_GATE)), written.scope(), written.today());
  }

  private static Analysis analysis(PolicyFiles files, Overrides overrides, FactStore facts)
      throws UsageException {
    return UsageException.unlessFaulty(Wiring.analysis(files, overrides, facts));
  }

  private Instant since() throws UsageException {
    if (since == null) {
      return Instant.EPOCH;
    }
    try {
      return LocalDate.parse(since).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--since: expected a day such as 2026-01-31; was '%s'".formatted(since));
    }
  }

  /**
   * What was judged by the same rules and policy before; the name of the file tells by which.
   *
   * @param policy has no enums in it: their hash codes differ from run to run
   */
  private ReplayRecord record(GitRepository repository, List<Object> policy) {
    int key = List.of(BuiltIn.fingerprint(), policy).hashCode();
    String name = "replay-%08x.tsv".formatted(key);
    ReplayRecord record = new ReplayRecord(repository.keepsakes().resolve("replay").resolve(name));
    if (fresh) {
      record.clear();
    }
    return record;
  }

  private List<Replayed> rows(
      List<Landed> landed, GitRepository repository, Analysis analysis, ReplayRecord record)
      throws UnknownRefException {
    List<Replayed> rows = new ArrayList<>();
    int judged = 0;
    try (ProgressBar bar = new ProgressBar(world, effort.showsProgress(world), landed.size())) {
      for (Landed commit : landed) {
        Optional<Replayed> known = record.find(commit.id());
        if (known.isEmpty()) {
          known = Optional.of(judge(commit, repository, analysis));
          record.keep(known.orElseThrow());
          if (++judged % REMEMBERED == 0) {
            analysis.facts().letGo();
          }
        }
        known.ifPresent(rows::add);
        bar.step();
      }
    }
    return rows;
  }

  private static Replayed judge(Landed commit, GitRepository repository, Analysis analysis)
      throws UnknownRefException {
    long start = System.nanoTime();
    Comparison sides = new Comparison.Exact(commit.parent().orElseThrow(), commit.id());
    List<Replayed.Hit> hits = List.of();
    String gone = "";
    try {
      hits = Replayed.hits(analysis.of(repository.compare(sides, false)));
    } catch (UndecidableException e) {
      gone = String.valueOf(e.getMessage());
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    String subject = Visible.line(commit.subject());
    return new Replayed(commit.id(), subject, commit.time(), millis, gone, hits);
  }

  private void write(String form, List<Replayed> rows) throws UsageException {
    ReplayText text = new ReplayText(rows);
    String written =
        switch (form) {
          case "markdown" -> text.markdown();
          case "csv" -> text.csv();
          default -> text.console();
        };
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    if (output == null) {
      world.out().writeBytes(bytes);
    } else {
      ReportFile.write(world.folder().resolve(output), bytes);
    }
  }
}
