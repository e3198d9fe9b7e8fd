package io.github.couplint.cli;

import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.report.Visible;
import java.util.List;
import picocli.CommandLine;
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
    }
    return bug(fault);
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
    tell(List.of(String.valueOf(fault.getMessage())), Exit.USAGE);
    if (fault instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .findFirst()
          .ifPresent(name -> world.err().println("Did you mean: " + name + "?"));
    }
    CommandLine command = fault.getCommandLine();
    world.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE.code();
  }
}
