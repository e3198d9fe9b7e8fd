package io.github.couplint.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Goes the usual ways once, so that the JVM can note what a start-up archive should hold; the
 * launcher calls it.
 */
@Command(
    name = "practise",
    hidden = true,
    description = "Goes the usual ways once, for a start-up archive.",
    mixinStandardHelpOptions = true)
final class PractiseCommand implements Callable<Integer> {
  private static final List<List<String>> WAYS =
      List.of(
          List.of("check", "--fail-on", "never"),
          List.of("check", "--fail-on", "never", "--color", "always"),
          List.of("check", "--base", "HEAD~1", "--format", "json", "--fail-on", "never"),
          List.of("demo"),
          List.of("check", "--fail-on", "never", "--format", "markdown"));

  private final World world;

  @Parameters(paramLabel = "<folder>", description = "A repository with a commit and a change.")
  Path folder = Path.of("");

  PractiseCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    List<Integer> codes = new ArrayList<>();
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      World quiet =
          new World(
              InputStream.nullInputStream(),
              nowhere,
              world.err(),
              world.environment(),
              world.folder().resolve(folder),
              false,
              false,
              OptionalInt.empty());
      WAYS.forEach(way -> codes.add(Main.run(way, quiet)));
    }
    return codes.stream().max(Integer::compare).orElse(0);
  }
}
