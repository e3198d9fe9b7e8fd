package io.github.couplint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what a replay found, change by change, so that it goes on where it was stopped. */
final class ReplayRecord {
  private final Path file;
  private final Map<String, Replayed> known = new HashMap<>();

  ReplayRecord(Path file) {
    this.file = file;
    try {
      List<String> lines =
          Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
      lines.stream()
          .flatMap(line -> Replayed.parse(line).stream())
          .forEach(row -> known.put(row.commit(), row));
    } catch (IOException e) {
      known.clear(); // as if it had never run
    }
  }

  Optional<Replayed> find(String commit) {
    return Optional.ofNullable(known.get(commit));
  }

  void keep(Replayed row) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, row.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the record of the replay can't be written", e);
    }
  }
}
