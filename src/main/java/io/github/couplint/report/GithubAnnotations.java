package io.github.couplint.report;

import io.github.couplint.coupling.Site;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a verdict as workflow commands, which GitHub shows as annotations; 10 of a level in a step
 * at most, the rest is counted (actions/toolkit, docs/problem-matchers.md).
 */
public final class GithubAnnotations {
  private static final int MOST_OF_A_LEVEL = 10;
  private static final int LONGEST = 2_000;

  /** How an annotation is shown. */
  public enum Level {
    ERROR,
    WARNING,
    NOTICE;

    /** The name of its command. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private GithubAnnotations() {}

  public static String of(Verdict verdict) {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    List<String> commands = new ArrayList<>();
    int left = 0;
    for (Finding finding : verdict.findings()) {
      Level level = level(verdict, finding);
      int most = level == Level.NOTICE ? MOST_OF_A_LEVEL - 1 : MOST_OF_A_LEVEL;
      if (finding.sites().isEmpty() || counts.merge(level, 1, Integer::sum) > most) {
        left++;
      } else {
        commands.add(command(level, finding));
      }
    }
    if (left > 0) {
      commands.add("::notice title=Couplint::" + data(left + " more findings in the summary"));
    }
    return commands.isEmpty() ? "" : String.join("\n", commands) + "\n";
  }

  /** How a finding is shown. */
  public static Level level(Verdict verdict, Finding finding) {
    if (verdict.blocking().contains(finding.id())) {
      return Level.ERROR;
    }
    boolean warns =
        finding.severity().atLeast(Severity.MEDIUM) && !verdict.monitored().contains(finding.id());
    return warns ? Level.WARNING : Level.NOTICE;
  }

  private static String command(Level level, Finding finding) {
    Site site = finding.sites().get(0).site();
    return "::%s file=%s,line=%d,endLine=%d,title=%s::%s"
        .formatted(
            level.id(),
            property(site.file().value()),
            site.span().line(),
            site.span().endLine(),
            property(Visible.line(finding.title(), 200)),
            data(text(finding)));
  }

  /** What an annotation says: why it scores so and what to do instead, on two lines. */
  public static String text(Finding finding) {
    String instead = finding.recommendation().replaceAll("\\s+", " ");
    return Visible.line(finding.score().line(), LONGEST) + "\n" + Visible.line(instead, LONGEST);
  }

  /** The runner decodes these (actions/runner, ActionCommand.cs). */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
