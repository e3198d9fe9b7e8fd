package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.map.Dependents;
import io.github.couplint.map.Names;
import io.github.couplint.map.Node;
import io.github.couplint.map.SystemMap;
import io.github.couplint.report.Links;
import io.github.couplint.report.map.WhoText;
import io.github.couplint.spelling.Spelling;
import io.github.couplint.wiring.RepositoryPage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells who depends on something. */
@Command(
    name = "who",
    description =
        "Tells everything that depends on a service, vendor, host, broker, topic, store or table,"
            + " and where that shows.",
    mixinStandardHelpOptions = true)
final class WhoCommand implements Callable<Integer> {
  /** Chosen by us: as many letters as make no coincidence. */
  private static final int ALIKE = 4;

  private static final int MOST = 10;

  private final World world;

  @Parameters(paramLabel = "<name>", description = "A name, or another one that it goes by.")
  String name = "";

  @ArgGroup(validate = false, heading = "%nWhich system:%n")
  SystemOptions system = new SystemOptions();

  @Option(
      names = "--map",
      paramLabel = "<map.json>",
      description = "Ask a map that was written before, such as one of several repositories.")
  @Nullable String map;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show all places.")
  boolean verbose;

  WhoCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException, UnknownRefException, UndecidableException {
    if (map != null) {
      return tell(MapFiles.read(world, map), Links.NONE);
    }
    try (GitRepository repository = system.where.open(world)) {
      Links links = RepositoryPage.links(repository, world.environment());
      return tell(system.chart(repository, world, Optional.empty()).map(), links);
    }
  }

  private Integer tell(SystemMap system, Links links) throws UsageException {
    Dependents dependents =
        Dependents.of(system, name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "the map has no '%s'%s".formatted(name, suggestion(system))));
    world.out().print(WhoText.of(dependents, links, system.at(), verbose));
    return Exit.PASSED.code();
  }

  /** A name that is close, else those that begin alike, else some that there are. */
  private String suggestion(SystemMap system) {
    String close = Spelling.didYouMean(name, Names.of(system));
    List<String> all = system.nodes().stream().map(Node::name).toList();
    String start = name.substring(0, Math.min(ALIKE, name.length())).toLowerCase(Locale.ROOT);
    List<String> alike =
        all.stream().filter(n -> n.toLowerCase(Locale.ROOT).contains(start)).toList();
    List<String> shown = alike.isEmpty() || start.isEmpty() ? all : alike;
    String more = shown.size() > MOST ? ", ..." : "";
    return close.isEmpty() && !shown.isEmpty()
        ? "; it has " + String.join(", ", shown.stream().limit(MOST).toList()) + more
        : close;
  }
}
