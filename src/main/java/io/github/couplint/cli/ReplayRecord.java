package io.github.couplint.cli;

import io.github.couplint.wiring.Reason;
import java.io.IOException;
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
  private Optional<String> problem = Optional.empty();

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

  /** Forgets everything. */
  void clear() {
    known.clear();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      tell(e);
    }
  }

  /** Why something could not be kept. */
  Optional<String> problem() {
    return problem;
  }

  private void tell(IOException reason) {
    problem =
        Optional.of("what was judged can't be kept in %s: %s".formatted(file, Reason.of(reason)));
  }

  void keep(Replayed row) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, "\n" + row.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      tell(e);
    }
  }
}
