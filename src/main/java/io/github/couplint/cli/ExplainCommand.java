package io.github.couplint.cli;

import io.github.couplint.report.Visible;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the page of a rule. */
@Command(
    name = "explain",
    description = "Tells what a rule finds, why it matters and what to do instead.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final World world;

  @Parameters(paramLabel = "<rule>", description = "The id of a rule, such as sync-http.")
  String id = "";

  @Option(
      names = "--repo",
      paramLabel = "<folder>",
      description = "Where to look for own packs, instead of the current folder.")
  @Nullable Path repo;

  ExplainCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException {
    RuleBook book = Packs.book(world, repo);
    List<String> ids = book.rules().stream().map(Rule::id).toList();
    Rule rule = book.find(Choice.of("explain", id, ids)).orElseThrow();
    world.out().println(rule.id() + ": " + Visible.line(rule.title()));
    world.out().println(points(rule));
    world.out().println();
    rule.page().lines().map(Visible::line).forEach(world.out()::println);
    return Exit.PASSED.code();
  }

  private static String points(Rule rule) {
    StringBuilder points =
        new StringBuilder("kind %s, %d points".formatted(rule.kind().id(), rule.base()));
    rule.bases()
        .forEach((category, base) -> points.append(", ").append(category).append(' ').append(base));
    return points.toString();
  }
}
