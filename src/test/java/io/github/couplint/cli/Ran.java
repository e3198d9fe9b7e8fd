package io.github.couplint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a command did: its exit code, standard output and standard error. */
record Ran(int code, String out, String err) {

  /** Runs a command in a folder, with no terminal and an empty environment. */
  static Ran in(Path folder, String... arguments) {
    return in(folder, Map.of(), false, arguments);
  }

  /** Checks what the last commit of a repository changed. */
  static Ran ofLastCommit(Path folder, String... more) {
    Stream<String> range = Stream.of("--base", "HEAD~", "--head", "HEAD");
    return in(folder, Stream.concat(range, Stream.of(more)).toArray(String[]::new));
  }

  /** Runs a command that is given something to read. */
  static Ran fed(String input, Path folder, String... arguments) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return in(in, folder, Map.of(), false, arguments);
  }

  static Ran in(
      Path folder, Map<String, String> environment, boolean terminal, String... arguments) {
    return in(InputStream.nullInputStream(), folder, environment, terminal, arguments);
  }

  private static Ran in(
      InputStream in,
      Path folder,
      Map<String, String> environment,
      boolean terminal,
      String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var world =
        new World(
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            folder,
            terminal,
            terminal,
            OptionalInt.of(80));
    int code = Main.run(List.of(arguments), world);
    return new Ran(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
