package io.github.couplint.cli;

import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.report.Visible;
import io.github.couplint.spelling.Spelling;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells what went wrong and picks the exit code.
 *
 * @param verbose whether to show where a bug struck
 */
record Failures(World world, boolean verbose) {

  /** The exit code for a fault that ended a command. */
  int exit(Throwable fault) {
    if (fault instanceof UsageException usage) {
      return tell(usage.faults(), Exit.USAGE);
    } else if (fault instanceof UnknownRefException) {
      return tell(List.of(String.valueOf(fault.getMessage())), Exit.USAGE);
    } else if (fault instanceof UndecidableException) {
      return tell(List.of(String.valueOf(fault.getMessage())), Exit.UNDECIDED);
    } else if (Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance)) {
      return tell(List.of(memory()), Exit.UNDECIDED);
    }
    return bug(fault);
  }

  private static String memory() {
    long most = Runtime.getRuntime().maxMemory() >> 20;
    return "%d MB of memory are not enough for what is compared here; set COUPLINT_JAVA_OPTS=-Xmx%dm"
        .formatted(most, Math.max(2048, 2 * most));
  }

  /** The exit code when what was to be told could not be. */
  int output(IOException fault) {
    return tell(List.of("standard output can't be written: " + Reason.of(fault)), Exit.USAGE);
  }

  private int bug(Throwable fault) {
    String more = verbose ? "" : "; --verbose tells where";
    int code = tell(List.of("internal error, a bug of couplint: " + fault + more), Exit.BUG);
    if (verbose) {
      fault.printStackTrace(world.err());
    }
    return code;
  }

  private int tell(List<String> lines, Exit exit) {
    lines.forEach(line -> world.err().println("couplint: " + Visible.line(line)));
    return exit.code();
  }

  /** The exit code for arguments that can't be parsed. */
  int usage(ParameterException fault) {
    CommandSpec command = fault.getCommandLine().getCommandSpec();
    String suggestion =
        fault instanceof UnmatchedArgumentException unmatched
            ? suggestion(unmatched.getUnmatched().get(0), command)
            : "";
    tell(List.of(fault.getMessage() + suggestion), Exit.USAGE);
    world.err().println("Try: " + command.qualifiedName() + " --help");
    return Exit.USAGE.code();
  }

  private static String suggestion(String argument, CommandSpec command) {
    boolean option = argument.startsWith("-");
    return option
        ? Spelling.didYouMean(argument.replaceFirst("=.*", ""), command.optionsMap().keySet())
        : Spelling.didYouMean(argument, command.subcommands().keySet());
  }
}
