package io.github.couplint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
      "  70  a bug of couplint"
    })
final class Couplint implements IVersionProvider {
  /** Commands that tell of all commands. */
  private static final Set<String> ABOUT_ALL = Set.of("completion", "man");

  /**
   * The root with the command that those arguments begin with, else with all: each one that is made
   * takes its time.
   */
  static CommandLine commandLine(World world, Failures failures, List<String> arguments) {
    CommandLine root = new CommandLine(new Couplint());
    Map<String, Supplier<Object>> all = commands(world);
    String first =
        arguments.isEmpty() || ABOUT_ALL.contains(arguments.get(0)) ? "" : arguments.get(0);
    Supplier<Object> named = all.get(first);
    Collection<Supplier<Object>> wanted = named == null ? all.values() : List.of(named);
    wanted.forEach(command -> root.addSubcommand(command.get()));
    root.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setUsageHelpWidth(Math.max(60, Math.min(world.columns().orElse(80), 100)));
    root.setParameterExceptionHandler((fault, given) -> failures.usage(fault));
    root.setExecutionExceptionHandler((fault, command, result) -> failures.exit(fault));
    return root;
  }

  private static Map<String, Supplier<Object>> commands(World world) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("check", () -> new CheckCommand(world));
    all.put("ci", () -> new CiCommand(world));
    all.put("map", () -> map(world));
    all.put("who", () -> new WhoCommand(world));
    all.put("explain", () -> new ExplainCommand(world));
    all.put("rules", () -> new RulesCommand(world));
    all.put("schema", () -> new SchemaCommand(world));
    all.put("demo", () -> new DemoCommand(world));
    all.put("completion", () -> new CompletionCommand(world));
    all.put("replay", () -> new ReplayCommand(world));
    all.put("init", () -> new InitCommand(world));
    all.put("doctor", () -> new DoctorCommand(world));
    all.put("config", () -> new ConfigCommand(world));
    all.put("hook", () -> new HookCommand(world));
    all.put("accept", () -> new AcceptCommand(world));
    all.put("baseline", () -> new BaselineCommand(world));
    all.put("man", () -> new ManCommand(world));
    all.put("practise", () -> new PractiseCommand(world));
    return all;
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
