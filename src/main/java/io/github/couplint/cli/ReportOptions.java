package io.github.couplint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One report to write, as written: a format, a file, or both. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "<format>",
      description =
          "console (default), json, sarif, markdown, junit, gitlab or github; may be given"
              + " several times, each with --output.")
  @Nullable String format;

  @Option(
      names = "--output",
      paramLabel = "<file>",
      description = "Write that report to a file; '-' is standard output.")
  @Nullable String output;

  /**
   * A report to write.
   *
   * @param file empty for standard output
   */
  record Wanted(Format format, Optional<String> file) {}

  private Wanted wanted() throws UsageException {
    Optional<String> file = Optional.ofNullable(output).filter(name -> !name.equals("-"));
    if (format != null) {
      return new Wanted(Format.named(format), file);
    }
    return new Wanted(file.isPresent() ? Format.ofFile(file.orElseThrow()) : Format.CONSOLE, file);
  }

  /** All reports; one for people goes to standard output when no other does. */
  static List<Wanted> all(List<ReportOptions> options) throws UsageException {
    List<Wanted> all = new ArrayList<>();
    for (ReportOptions option : options) {
      all.add(option.wanted());
    }
    long toOut = all.stream().filter(wanted -> wanted.file().isEmpty()).count();
    if (toOut > 1) {
      throw new UsageException(
          "two reports can't share standard output; give each --format an --output, all but one");
    }
    if (toOut == 0) {
      all.add(new Wanted(Format.CONSOLE, Optional.empty()));
    }
    return List.copyOf(all);
  }
}
