package io.github.couplint.fuzz;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where Jazzer comes in; the property {@code couplint.fuzz} names a target, or {@code all}: then an
 * input's first byte chooses.
 */
public final class Fuzzed {
  private static final String TARGET = System.getProperty("couplint.fuzz", "all");

  private static final String KEPT =
      System.getProperty("couplint.fuzz.kept", "src/test/resources/fuzz");

  private Fuzzed() {}

  /** Called by Jazzer first; instrumenting classes takes longer than an input may. */
  public static void fuzzerInitialize() throws Exception {
    for (Target target : Target.values()) {
      if (TARGET.equals("all") || TARGET.equals(target.id())) {
        for (byte[] input : Target.kept(Path.of(KEPT), target)) {
          target.eat(input);
        }
      }
    }
  }

  /** Called by Jazzer with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (!TARGET.equals("all")) {
      Target.valueOf(TARGET.toUpperCase(Locale.ROOT)).eat(input);
    } else if (input.length > 0) {
      Target[] all = Target.values();
      all[(input[0] & 0xff) % all.length].eat(Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /** Prints the targets' names, in the order of their numbers. */
  public static void main(String[] arguments) {
    for (Target target : Target.values()) {
      System.out.println(target.id());
    }
  }
}
