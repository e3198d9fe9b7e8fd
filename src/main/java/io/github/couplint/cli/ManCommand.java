package io.github.couplint.cli;

import io.github.couplint.wiring.Version;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page (man(7), "macros for man pages"). */
@Command(
    name = "man",
    description = "Prints the manual page: couplint man > couplint.1",
    mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {
  private static final String ENVIRONMENT =
      """
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR, CLICOLOR_FORCE
      No colours; colours without a terminal too.
      .TP
      .B COUPLINT_CACHE
      Where to keep what was read, instead of git's folder.
      .TP
      .B COUPLINT_JAVA_OPTS
      More options for the JVM.
      .TP
      .B COUPLINT_NO_ARCHIVE
      Neither make nor use a start-up archive.
      .SH FILES
      .TP
      .B .couplint.yml
      The configuration; in CI that of the base.
      .TP
      .B .couplint/rules/, .couplint/accepted.yml, .couplint/baseline.yml
      Own packs, the exception register, the couplings that were there at the beginning.
      """;

  private final World world;

  @Spec CommandSpec spec = CommandSpec.create();

  ManCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    StringBuilder page = new StringBuilder();
    page.append(".TH COUPLINT 1 \"\" \"couplint ").append(Version.current()).append("\"\n");
    page.append(".SH NAME\ncouplint \\- judges the couplings that a change introduces\n");
    page.append(".SH SYNOPSIS\n.B couplint\n[\\fIcommand\\fR] [\\fIoptions\\fR]\n");
    page.append(".SH DESCRIPTION\n").append(text(root.usageMessage().description()));
    sections(page, root);
    page.append(".SH EXIT STATUS\n");
    for (String line : root.usageMessage().footer()) {
      String[] parts = line.strip().split(" +", 2);
      item(page, parts[0], parts[1]);
    }
    world.out().print(page.append(ENVIRONMENT));
    return Exit.PASSED.code();
  }

  private static void sections(StringBuilder page, CommandSpec command) {
    for (CommandLine sub : command.subcommands().values()) {
      CommandSpec inner = sub.getCommandSpec();
      if (!inner.usageMessage().hidden()) {
        String name = inner.qualifiedName().toUpperCase(Locale.ROOT);
        page.append(".SH ").append(name).append('\n');
        page.append(text(inner.usageMessage().description()));
        arguments(page, inner);
        sections(page, inner);
      }
    }
  }

  private static void arguments(StringBuilder page, CommandSpec command) {
    for (PositionalParamSpec argument : command.positionalParameters()) {
      item(page, argument.paramLabel(), String.join(" ", argument.description()));
    }
    for (OptionSpec option : command.options()) {
      boolean takesValue = option.arity().max() > 0;
      String names = String.join(", ", option.names());
      String label = takesValue ? names + " " + option.paramLabel() : names;
      item(page, label, String.join(" ", option.description()));
    }
  }

  private static void item(StringBuilder page, String label, String text) {
    page.append(".TP\n.B ").append(escaped(label)).append('\n').append(text(text));
  }

  private static String text(String... lines) {
    return escaped(String.join(" ", lines).replace("%n", " ")) + "\n";
  }

  /** Backslashes and hyphens mean something else there; so does a dot at the start of a line. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
