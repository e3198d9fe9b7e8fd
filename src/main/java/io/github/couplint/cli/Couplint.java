package io.github.couplint.cli;

import io.github.couplint.wiring.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
      "   3  no verdict: no merge base, unreadable repository, gaps under --strict,",
      "      or no answer of a model that is required",
      "  70  a bug of couplint",
      " 130  interrupted"
    })
final class Couplint implements IVersionProvider {
  private static final List<String> COMMANDS =
      List.of(
          "check",
          "ci",
          "map",
          "who",
          "explain",
          "rules",
          "schema",
          "demo",
          "completion",
          "replay",
          "init",
          "doctor",
          "config",
          "hook",
          "accept",
          "baseline",
          "man",
          "practise");

  /** Commands that tell of all commands. */
  private static final Set<String> ABOUT_ALL = Set.of("completion", "man");

  /**
   * The root with the command that those arguments begin with, else with all: each one that is made
   * takes its time.
   */
  static CommandLine commandLine(World world, Failures failures, List<String> arguments) {
    CommandLine root = new CommandLine(new Couplint());
    List<String> first = arguments.stream().limit(1).toList();
    boolean isOne = COMMANDS.containsAll(first) && !ABOUT_ALL.containsAll(first);
    (isOne ? first : COMMANDS).forEach(name -> root.addSubcommand(command(name, world)));
    root.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setUsageHelpWidth(Math.max(60, Math.min(world.columns().orElse(80), 100)));
    root.setParameterExceptionHandler((fault, given) -> failures.usage(fault));
    root.setExecutionExceptionHandler((fault, command, result) -> failures.exit(fault));
    return root;
  }

  // a switch, since a lambda for each command takes its time at each start
  private static Object command(String name, World world) {
    return switch (name) {
      case "check" -> new CheckCommand(world);
      case "ci" -> new CiCommand(world);
      case "map" -> map(world);
      case "who" -> new WhoCommand(world);
      case "explain" -> new ExplainCommand(world);
      case "rules" -> new RulesCommand(world);
      case "schema" -> new SchemaCommand(world);
      case "demo" -> new DemoCommand(world);
      case "completion" -> new CompletionCommand(world);
      case "replay" -> new ReplayCommand(world);
      case "init" -> new InitCommand(world);
      case "doctor" -> new DoctorCommand(world);
      case "config" -> new ConfigCommand(world);
      case "hook" -> new HookCommand(world);
      case "accept" -> new AcceptCommand(world);
      case "baseline" -> new BaselineCommand(world);
      case "man" -> new ManCommand(world);
      case "practise" -> new PractiseCommand(world);
      default -> throw new IllegalArgumentException("no such command: " + name);
    };
  }

  private static CommandLine map(World world) {
    return new CommandLine(new MapCommand(world)).addSubcommand(new MapMergeCommand(world));
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
