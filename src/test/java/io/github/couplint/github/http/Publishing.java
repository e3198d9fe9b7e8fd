package io.github.couplint.github.http;

import io.github.couplint.change.RepoPath;
import io.github.couplint.github.Channel;
import io.github.couplint.github.DiffLines;
import io.github.couplint.github.Marker;
import io.github.couplint.github.Published;
import io.github.couplint.github.Publisher;
import io.github.couplint.github.Wanted;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Sample;
import io.github.couplint.score.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Publishes verdicts on a GitHub that is made for it, without waiting. */
final class Publishing {
  static final Set<Channel> TALK = EnumSet.of(Channel.SUMMARY_COMMENT, Channel.INLINE);
  static final Set<Channel> ALL =
      EnumSet.of(Channel.SUMMARY_COMMENT, Channel.INLINE, Channel.CHECK_RUN);
  static final Set<Channel> COMMENT = EnumSet.of(Channel.SUMMARY_COMMENT);
  static final Set<Channel> INLINE = EnumSet.of(Channel.INLINE);
  static final Set<Channel> CHECK = EnumSet.of(Channel.CHECK_RUN);

  /** Enough for a machine under load. */
  static final Duration PATIENT = Duration.ofSeconds(60);

  static final Duration HASTY = Duration.ofSeconds(2);

  /** Time stands still. */
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** Waits that would have been. */
  private static final class Waits implements Pause {
    final List<Duration> waits = new ArrayList<>();

    @Override
    public Instant now() {
      return NOW;
    }

    @Override
    public void sleep(Duration time) {
      waits.add(time);
    }
  }

  private final Waits pause = new Waits();

  /** How long it would have waited, wait by wait. */
  List<Duration> waits() {
    return pause.waits;
  }

  Published publish(FakeGitHub github, Verdict verdict, Set<Channel> channels) {
    return publish(github.access(PATIENT), Map.of(), verdict, channels);
  }

  Published publish(
      Access access, Map<String, String> environment, Verdict verdict, Set<Channel> channels) {
    Wanted wanted =
        new Wanted(
            1,
            new Marker("default"),
            20,
            "Couplint report",
            Sample.LINKS,
            "0.1.0",
            Optional.empty(),
            Map.of());
    HttpGitHub http = HttpGitHub.of(access, environment, pause);
    return new Publisher(http, wanted).publish(verdict, lines(verdict), channels);
  }

  /** Every line of evidence is in the diff. */
  private static DiffLines lines(Verdict verdict) {
    Map<RepoPath, BitSet> lines = new HashMap<>();
    for (Finding finding : verdict.findings()) {
      finding
          .sites()
          .forEach(
              site ->
                  lines
                      .computeIfAbsent(site.site().file(), path -> new BitSet())
                      .set(site.site().span().line()));
    }
    return new DiffLines(lines, lines);
  }
}
