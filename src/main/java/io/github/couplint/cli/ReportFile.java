package io.github.couplint.cli;

import io.github.couplint.wiring.Reason;
import io.github.couplint.wiring.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** A file that a command writes. */
final class ReportFile {
  private ReportFile() {}

  static void write(Path file, byte[] content) throws UsageException {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw new UsageException("%s can't be written: %s".formatted(file, Reason.of(e)));
    }
  }
}
