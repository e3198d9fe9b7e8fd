package io.github.couplint.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says that a run was stopped by a signal, unless it is over by then. */
final class Interruption {
  private static final String CLEAR = "\r\u001b[K";

  private final AtomicBoolean isOver = new AtomicBoolean();

  private Interruption() {}

  static Interruption watch(World world, List<String> arguments) {
    Interruption interruption = new Interruption();
    String word = arguments.contains("replay") ? "; the same command goes on from here" : "";
    Thread telling = new Thread(() -> interruption.tell(world, "interrupted" + word));
    Runtime.getRuntime().addShutdownHook(telling);
    return interruption;
  }

  /** What ends the process from here on interrupts nothing. */
  void over() {
    isOver.set(true);
  }

  private void tell(World world, String words) {
    if (!isOver.get()) {
      world.err().println((world.errIsTerminal() ? CLEAR : "") + "couplint: " + words);
      world.err().flush();
    }
  }
}
