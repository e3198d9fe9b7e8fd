package io.github.couplint.cli;

import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.report.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to say it, as written. */
final class OutputOptions {
  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Colours: by default on a terminal; NO_COLOR and CLICOLOR_FORCE count.")
  @Nullable String color;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing unless something blocks.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show all sites; tell what is compared, and where a bug struck.")
  boolean verbose;

  Detail detail() {
    if (quiet) {
      return Detail.QUIET;
    }
    return verbose ? Detail.FULL : Detail.NORMAL;
  }

  /** What standard output can show, with links into the tree of that root. */
  Terminal terminal(World world, Path root) throws UsageException {
    return terminal(color, world, Optional.of(root));
  }

  static Terminal terminal(@Nullable String color, World world, Optional<Path> root)
      throws UsageException {
    List<String> choices = List.of("auto", "always", "never");
    boolean colour =
        switch (Choice.of("--color", color == null ? "auto" : color, choices)) {
          case "always" -> true;
          case "never" -> false;
          default -> Screen.wantsColour(world);
        };
    boolean links = colour && Screen.knowsLinks(world);
    return new Terminal(
        colour,
        world.columns().orElse(Terminal.PLAIN.width()),
        links ? root.map(Screen::address) : Optional.empty());
  }
}
