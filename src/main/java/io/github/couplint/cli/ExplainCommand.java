package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.report.Visible;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.score.Finding;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.Question;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the page of a rule, after a finding of it when one is named. */
@Command(
    name = "explain",
    description =
        "Tells what a rule finds, why it matters and what to do instead; shows a finding in full.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final World world;

  @Parameters(
      paramLabel = "<rule|finding>",
      description = "The id of a rule, such as sync-http, or of a finding of this change.")
  String id = "";

  @Option(
      names = {"-v", "--verbose"},
      description = "Print all examples of the rule's page.")
  boolean verbose;

  @ArgGroup(validate = false, heading = "%nIn which change a finding is:%n")
  SidesOptions sides = new SidesOptions();

  @ArgGroup(validate = false, heading = "%nReading:%n")
  EffortOptions effort = new EffortOptions();

  ExplainCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    RuleBook book = Packs.book(sides.where, world);
    FindingId finding = new FindingId(id);
    boolean isFinding = book.find(id).isEmpty() && finding.isWellFormed();
    page(isFinding ? ruleOf(finding) : id, book);
    return Exit.PASSED.code();
  }

  /** Shows the finding; gives its rule. */
  private String ruleOf(FindingId named)
      throws UsageException, UnknownRefException, UndecidableException {
    try (GitRepository repository = sides.where.open(world)) {
      Overrides overrides = new GateOptions().overrides();
      Question question =
          new Question(
              sides.comparison(world),
              !sides.noFetch,
              Optional.empty(),
              overrides,
              sides.where.packs(world));
      Verdict verdict = effort.answer(question, repository, world, true).verdict();
      Finding finding = named.among(verdict.findings());
      Terminal terminal = OutputOptions.terminal(null, world, Optional.of(repository.root()));
      world.out().println(ConsoleReport.of(verdict, finding, terminal));
      return finding.change().coupling().rule();
    }
  }

  private void page(String wanted, RuleBook book) throws UsageException {
    List<String> ids = book.rules().stream().map(Rule::id).toList();
    Rule rule = book.find(Choice.of("explain", wanted, ids)).orElseThrow();
    world.out().println(rule.id() + ": " + Visible.line(rule.title()));
    world.out().println(points(rule));
    world.out().println();
    String page = verbose ? rule.page() : new RulePage(rule.page()).brief(rule.id());
    Terminal terminal = OutputOptions.terminal(null, world, Optional.empty());
    String shown = world.outIsTerminal() ? new RulePage(page).wrapped(terminal.width()) : page;
    shown.lines().map(Visible::line).forEach(world.out()::println);
  }

  private static String points(Rule rule) {
    StringBuilder points =
        new StringBuilder("kind %s, %d points".formatted(rule.kind().id(), rule.base()));
    rule.bases()
        .forEach((category, base) -> points.append(", ").append(category).append(' ').append(base));
    return points.toString();
  }
}
