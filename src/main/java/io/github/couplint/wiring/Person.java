package io.github.couplint.wiring;

import java.io.Console;

/** Guesses whether a person reads what this process writes. */
public final class Person {
  private Person() {}

  /** JDK 22 and later have a console without a terminal too; there it must be asked. */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean reads() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
