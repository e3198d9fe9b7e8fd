package io.github.couplint.cli;

import io.github.couplint.Analysis;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.report.Terminal;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Sample;
import io.github.couplint.wiring.Wiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges the changes of a sample that comes along, in memory. */
@Command(
    name = "demo",
    description =
        "Shows what couplint says of changes to a small order-to-installation platform that comes"
            + " with it. Nothing is read from your disk or written to it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final String SAMPLE = "installers";

  private final World world;

  @Option(names = "--list", description = "List the changes.")
  boolean list;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Colours: by default on a terminal.")
  @Nullable String color;

  @Parameters(
      arity = "0..1",
      paramLabel = "<name>",
      description = "The change to show; all by default.")
  @Nullable String name;

  DemoCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException {
    Sample sample = Sample.builtIn(SAMPLE);
    Terminal terminal = OutputOptions.terminal(color, world, Optional.empty());
    if (list) {
      sample.stories().forEach(s -> world.out().println(s.name() + "  " + s.title()));
      return Exit.PASSED.code();
    }
    Analysis analysis = analysis();
    for (Sample.Story story : chosen(sample)) {
      show(story, terminal);
      world
          .out()
          .println(ConsoleReport.of(analysis.of(sample.change(story)), terminal, Detail.NORMAL));
    }
    return Exit.PASSED.code();
  }

  private List<Sample.Story> chosen(Sample sample) throws UsageException {
    if (name == null) {
      return sample.stories();
    }
    List<String> names = sample.stories().stream().map(Sample.Story::name).toList();
    String wanted = Choice.of("demo", name, names);
    return sample.stories().stream().filter(story -> story.name().equals(wanted)).toList();
  }

  private static Analysis analysis() throws UsageException {
    int threads = Runtime.getRuntime().availableProcessors();
    FactStore facts = Readers.store(FactCache.NONE, threads, () -> {});
    Overrides none = Overrides.none(LocalDate.EPOCH);
    return UsageException.unlessFaulty(Wiring.analysis(PolicyFiles.NONE, none, facts));
  }

  private void show(Sample.Story story, Terminal terminal) {
    world
        .out()
        .println(ConsoleReport.heading("== " + story.name() + ": " + story.title(), terminal));
    for (String paragraph : story.why().split("\n\n+")) {
      world.out().println(ConsoleReport.paragraph(paragraph, terminal));
    }
    world.out().println();
  }
}
