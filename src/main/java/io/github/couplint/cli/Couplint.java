package io.github.couplint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The root of all commands; without one it checks. */
@Command(
    name = "couplint",
    description =
        "Says which couplings between services, modules, vendors and data stores a change"
            + " introduces, widens, strengthens or removes.",
    synopsisSubcommandLabel = "[check]",
    versionProvider = Couplint.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.LOCAL,
    footerHeading = "%nExit codes:%n",
    footer = {
      "   0  nothing at or above the gate's severity",
      "   1  the gate failed",
      "   2  usage, configuration or a rule pack is wrong",
      "   3  no verdict: no merge base, unreadable repository, or gaps under --strict",
      "  70  a bug of couplint"
    })
final class Couplint implements IVersionProvider {
  static CommandLine commandLine(World world, Failures failures) {
    CommandLine root = new CommandLine(new Couplint());
    root.addSubcommand(new CheckCommand(world));
    root.addSubcommand(new CiCommand(world));
    root.addSubcommand(
        new CommandLine(new MapCommand(world)).addSubcommand(new MapMergeCommand(world)));
    root.addSubcommand(new WhoCommand(world));
    root.addSubcommand(new ExplainCommand(world));
    root.addSubcommand(new RulesCommand(world));
    root.addSubcommand(new SchemaCommand(world));
    root.addSubcommand(new DemoCommand(world));
    root.addSubcommand(new CompletionCommand(world));
    root.addSubcommand(new ReplayCommand(world));
    root.addSubcommand(new InitCommand(world));
    root.addSubcommand(new DoctorCommand(world));
    root.addSubcommand(new ConfigCommand(world));
    root.addSubcommand(new HookCommand(world));
    root.addSubcommand(new AcceptCommand(world));
    root.addSubcommand(new BaselineCommand(world));
    root.addSubcommand(new ManCommand(world));
    root.addSubcommand(new PractiseCommand(world));
    root.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setUsageHelpWidth(Math.max(60, Math.min(world.columns().orElse(80), 100)));
    root.setParameterExceptionHandler((fault, arguments) -> failures.usage(fault));
    root.setExecutionExceptionHandler((fault, command, result) -> failures.exit(fault));
    return root;
  }

  /** The arguments with {@code check} in front when they begin with an option of it. */
  static List<String> withCommand(List<String> arguments) {
    List<String> ofRoot = List.of("-h", "--help", "-V", "--version");
    boolean begins = arguments.isEmpty() || arguments.get(0).startsWith("-");
    if (!begins || (!arguments.isEmpty() && ofRoot.contains(arguments.get(0)))) {
      return arguments;
    }
    List<String> completed = new ArrayList<>(List.of("check"));
    completed.addAll(arguments);
    return completed;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "couplint " + Version.current(), "Java " + System.getProperty("java.version")
    };
  }
}
