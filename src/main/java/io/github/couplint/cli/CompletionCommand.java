package io.github.couplint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
    name = "completion",
    description = {
      "Prints a script for completion in a shell.",
      "bash, zsh: source <(couplint completion bash)",
      "fish: couplint completion fish | source"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final World world;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  String shell = "";

  CompletionCommand(World world) {
    this.world = world;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws UsageException {
    CommandLine root = spec.root().commandLine();
    boolean fish = Choice.of("completion", shell, List.of("bash", "zsh", "fish")).equals("fish");
    // picocli's script sets zsh up for completions in the manner of bash
    world.out().print(fish ? fish(root) : AutoComplete.bash("couplint", root));
    return Exit.PASSED.code();
  }

  private static String fish(CommandLine root) {
    StringBuilder script = new StringBuilder("complete -c couplint -f\n");
    options(script, "__fish_use_subcommand", root.getCommandSpec());
    root.getSubcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              line(script, "__fish_use_subcommand", "-a " + name, summary(spec));
              options(script, "__fish_seen_subcommand_from " + name, spec);
              command
                  .getSubcommands()
                  .forEach(
                      (sub, inner) ->
                          line(
                              script,
                              "__fish_seen_subcommand_from " + name,
                              "-a " + sub,
                              summary(inner.getCommandSpec())));
            });
    return script.toString();
  }

  private static void options(StringBuilder script, String condition, CommandSpec spec) {
    for (OptionSpec option : spec.options()) {
      String names =
          option.negatable() || !option.hidden()
              ? java.util.Arrays.stream(option.names())
                  .map(CompletionCommand::fishName)
                  .collect(Collectors.joining(" "))
              : "";
      boolean takesValue = option.arity().max() > 0;
      line(script, condition, names + (takesValue ? " -r -F" : ""), first(option.description()));
    }
  }

  private static String fishName(String name) {
    return name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1);
  }

  private static String summary(CommandSpec spec) {
    return first(spec.usageMessage().description());
  }

  private static String first(String[] description) {
    return description.length == 0 ? "" : description[0];
  }

  private static void line(StringBuilder script, String condition, String what, String why) {
    script
        .append("complete -c couplint -n '")
        .append(condition)
        .append("' ")
        .append(what)
        .append(" -d '")
        .append(why.replace("\\", "\\\\").replace("'", "\\'"))
        .append("'\n");
  }
}
