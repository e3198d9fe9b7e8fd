package io.github.couplint.wiring;

import io.github.couplint.rules.pack.CompiledPacks;
import io.github.couplint.rules.pack.PackReader;
import io.github.couplint.rules.pack.PackReader.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The step of the build that compiles the packs built in. */
public final class PackCompiler {
  private PackCompiler() {}

  /**
   * Writes the compiled packs among the classes.
   *
   * @param arguments the folder of the classes
   * @throws IllegalStateException when a pack is not sound; it tells all that is wrong
   */
  public static void main(String[] arguments) throws IOException {
    Loaded loaded = PackReader.read(BuiltIn.packs());
    if (!loaded.faults().isEmpty()) {
      throw new IllegalStateException(String.join("\n", loaded.faults()));
    }
    Path file = Path.of(arguments[0]).resolve(BuiltIn.COMPILED);
    Files.write(file, CompiledPacks.write(loaded.book()));
  }
}
