package io.github.couplint.cli;

import io.github.couplint.wiring.HeadStart;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;

/** Runs one command and ends the process with its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Outlet out = new Outlet(new FileOutputStream(FileDescriptor.out));
    World world = Surroundings.world(out);
    if (Couplint.withCommand(List.of(arguments)).contains("check")) {
      HeadStart.begin(RepositoryOption.folder(List.of(arguments), world.folder()));
    }
    Failures failures = new Failures(world, false);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> Runtime.getRuntime().halt(failures.exit(fault)));
    Interruption interruption = Interruption.watch(world, List.of(arguments));
    int code = run(List.of(arguments), world);
    world.out().flush();
    int end = out.fault().map(failures::output).orElse(code);
    world.err().flush();
    interruption.over();
    System.exit(Surroundings.processCode(end));
  }

  /** The exit code of a command; nothing is thrown, whatever happens. */
  static int run(List<String> arguments, World world) {
    boolean verbose = arguments.contains("--verbose") || arguments.contains("-v");
    Failures failures = new Failures(world, verbose);
    try {
      List<String> whole = Couplint.withCommand(arguments);
      return Couplint.commandLine(world, failures, whole).execute(whole.toArray(String[]::new));
    } catch (Throwable fault) { // a StackOverflowError would leave the JVM with 1, the failed gate
      return failures.exit(fault);
    }
  }
}
