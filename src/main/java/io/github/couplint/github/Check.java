package io.github.couplint.github;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Site;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.GithubAnnotations;
import io.github.couplint.report.GithubAnnotations.Level;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.Visible;
import io.github.couplint.score.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A check run as it is to be.
 *
 * @param content the same for the same verdict; by it a run that is there is known again
 * @param batches annotations, at most 50 in each (GitHub's description of check runs); at least one
 *     batch
 */
public record Check(
    String name,
    String head,
    String content,
    String conclusion,
    String title,
    String summary,
    List<List<Annotation>> batches) {
  private static final int BATCH = 50;

  /** Ten requests; more would near the 80 a minute that make content. */
  private static final int MOST_ANNOTATIONS = 500;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUMMARY = 60_000;

  /** A remark at lines of a file, both ends included. */
  public record Annotation(
      String path, int line, int endLine, String level, String title, String message) {}

  public Check {
    batches = batches.stream().map(List::copyOf).toList();
  }

  /** The check run that tells a verdict. */
  public static Check of(String name, Verdict verdict, Links links) {
    String title = Visible.line(MarkdownReport.headline(verdict), LONGEST_TITLE);
    String stable = MarkdownReport.of(verdict, links.withoutRun(), LONGEST_SUMMARY);
    List<Annotation> annotations =
        verdict.findings().stream()
            .flatMap(finding -> annotation(verdict, finding))
            .limit(MOST_ANNOTATIONS)
            .toList();
    return new Check(
        name,
        verdict.head(),
        "couplint:" + digest(title + "\n" + stable + annotations),
        conclusion(verdict.outcome()),
        title,
        MarkdownReport.of(verdict, links, LONGEST_SUMMARY),
        batches(annotations));
  }

  private static String conclusion(Outcome outcome) {
    return switch (outcome) {
      case PASS -> "success";
      case WARN -> "neutral";
      case BLOCK -> "failure";
    };
  }

  private static Stream<Annotation> annotation(Verdict verdict, Finding finding) {
    Level level = GithubAnnotations.level(verdict, finding);
    return finding.sites().stream()
        .limit(1)
        .map(evidence -> annotation(evidence.site(), level, finding));
  }

  private static Annotation annotation(Site site, Level level, Finding finding) {
    Span span = site.span();
    return new Annotation(
        site.file().value(),
        span.line(),
        span.endLine(),
        level(level),
        Visible.line(finding.title(), LONGEST_TITLE),
        GithubAnnotations.text(finding));
  }

  private static String level(Level level) {
    return switch (level) {
      case ERROR -> "failure";
      case WARNING -> "warning";
      case NOTICE -> "notice";
    };
  }

  private static List<List<Annotation>> batches(List<Annotation> annotations) {
    List<List<Annotation>> batches = new ArrayList<>();
    for (int from = 0; from == 0 || from < annotations.size(); from += BATCH) {
      batches.add(annotations.subList(from, Math.min(from + BATCH, annotations.size())));
    }
    return batches;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
