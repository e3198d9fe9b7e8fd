package io.github.couplint.cli;

import io.github.couplint.wiring.Reason;
import io.github.couplint.wiring.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** A file that a command writes. */
final class ReportFile {
  private ReportFile() {}

  /** A file of the repository that a command writes; no link leads there. */
  static Path below(Path root, String relative) throws UsageException {
    try {
      return WholeFile.below(root, relative);
    } catch (IOException e) {
      throw new UsageException("%s can't be written: %s".formatted(relative, Reason.of(e)));
    }
  }

  static void write(Path file, byte[] content) throws UsageException {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw new UsageException("%s can't be written: %s".formatted(file, Reason.of(e)));
    }
  }
}
