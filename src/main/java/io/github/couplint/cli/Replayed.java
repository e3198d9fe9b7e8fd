package io.github.couplint.cli;

import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Visible;
import io.github.couplint.score.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would have become of a change that landed.
 *
 * @param gone why it could not be judged; empty when it was
 * @param hits worst first
 */
record Replayed(
    String commit, String subject, Instant time, long millis, String gone, List<Hit> hits) {
  private static final String VERSION = "2";

  /** The last field, so that half a line is known as one. */
  private static final String END = ".";

  private static final int FIRST_HIT = 6;

  /** A finding. */
  record Hit(boolean blocks, String rule, String severity, String edge) {
    private String line() {
      return (blocks ? "block" : "show") + " " + rule + " " + severity + " " + edge;
    }

    private static Hit parse(String line) {
      String[] parts = line.split(" ", 4);
      return new Hit(parts[0].equals("block"), parts[1], parts[2], parts[3]);
    }
  }

  Replayed {
    hits = List.copyOf(hits);
  }

  static List<Hit> hits(Verdict verdict) {
    List<Hit> hits = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      hits.add(
          new Hit(
              verdict.blocking().contains(finding.id()),
              finding.change().coupling().rule(),
              finding.severity().id(),
              Visible.line(finding.change().coupling().edge().toString())));
    }
    return hits;
  }

  boolean blocks() {
    return hits.stream().anyMatch(Hit::blocks);
  }

  /** A line of the record of a replay; {@link #parse} reads it. */
  String line() {
    Stream<String> fields =
        Stream.of(
            VERSION,
            commit,
            String.valueOf(time.getEpochSecond()),
            String.valueOf(millis),
            Visible.line(gone),
            Visible.line(subject));
    Stream<String> found = Stream.concat(hits.stream().map(Hit::line), Stream.of(END));
    return String.join("\t", Stream.concat(fields, found).toList());
  }

  /** What a line tells; empty for one that was not written to its end. */
  static Optional<Replayed> parse(String line) {
    String[] fields = line.split("\t", -1);
    int end = fields.length - 1;
    if (end < FIRST_HIT || !fields[0].equals(VERSION) || !fields[end].equals(END)) {
      return Optional.empty();
    }
    try {
      List<Hit> hits = Stream.of(fields).limit(end).skip(FIRST_HIT).map(Hit::parse).toList();
      return Optional.of(
          new Replayed(
              fields[1],
              fields[5],
              Instant.ofEpochSecond(Long.parseLong(fields[2])),
              Long.parseLong(fields[3]),
              fields[4],
              hits));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
