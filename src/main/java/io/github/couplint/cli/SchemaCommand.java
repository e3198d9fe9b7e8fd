package io.github.couplint.cli;

import io.github.couplint.wiring.BuiltIn;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of a file that couplint reads or writes.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  private static final String SUFFIX = ".schema.json";

  private final World world;

  @Parameters(
      arity = "0..1",
      paramLabel = "<name>",
      description = "The schema, such as report; without it all names are listed.")
  @Nullable String name;

  SchemaCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException {
    SortedMap<String, String> schemas = BuiltIn.under("schema/");
    List<String> names =
        schemas.keySet().stream()
            .filter(file -> file.endsWith(SUFFIX))
            .map(file -> file.substring(0, file.length() - SUFFIX.length()))
            .toList();
    if (name == null) {
      names.forEach(world.out()::println);
    } else {
      world.out().print(schemas.get(Choice.of("schema", name, names) + SUFFIX));
    }
    return Exit.PASSED.code();
  }
}
