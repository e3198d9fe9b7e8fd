package io.github.couplint.cli;

import io.github.couplint.report.Visible;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists and checks rules. */
@Command(
    name = "rules",
    description = "Lists and checks rules: those built in and those in .couplint/rules.",
    mixinStandardHelpOptions = true)
final class RulesCommand {
  private final World world;

  RulesCommand(World world) {
    this.world = world;
  }

  @Command(name = "list", description = "Lists all rules.", mixinStandardHelpOptions = true)
  Integer list(
      @Option(names = "--repo", paramLabel = "<folder>", description = "Where own packs are.")
          @Nullable Path repo)
      throws UsageException {
    RuleBook book = Packs.book(world, repo);
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
  Integer validate(
      @Option(names = "--repo", paramLabel = "<folder>", description = "Where own packs are.")
          @Nullable Path repo)
      throws UsageException {
    RuleBook book = Packs.book(world, repo);
    world
        .out()
        .printf(
            "%d rules, %d technologies, %d vendors: all sound%n",
            book.rules().size(), book.technologies().size(), book.vendors().size());
    return Exit.PASSED.code();
  }
}
