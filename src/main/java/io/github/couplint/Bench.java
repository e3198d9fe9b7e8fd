package io.github.couplint;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.coupling.Site;
import io.github.couplint.delta.Moves;
import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.rules.Rule;
import io.github.couplint.score.Judge;
import io.github.couplint.score.Points;
import io.github.couplint.score.RuleText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Equips a judge with the rules' numbers and texts and with the sources it quotes. */
final class Bench {
  private final Snapshot head;
  private final Map<RepoPath, List<String>> lines = new HashMap<>();

  private Bench(Snapshot head) {
    this.head = head;
  }

  static Judge of(Analysis analysis, Scope scope, Moves moves) {
    Map<String, RuleOverride> overrides = analysis.config().rules();
    Map<String, RuleText> texts =
        analysis.book().rules().stream()
            .collect(
                Collectors.toMap(
                    Rule::id, rule -> text(rule, Optional.ofNullable(overrides.get(rule.id())))));
    Bench bench = new Bench(scope.change().head());
    return new Judge(texts, moves, edge -> Optional.empty(), bench::snippet);
  }

  private static RuleText text(Rule rule, Optional<RuleOverride> override) {
    Map<String, Integer> points = new HashMap<>(Points.table());
    override.ifPresent(o -> points.putAll(o.points()));
    Optional<Integer> base = override.flatMap(RuleOverride::base);
    return new RuleText(
        rule.id(),
        rule.title(),
        base.orElse(rule.base()),
        base.isPresent() ? Map.of() : rule.bases(),
        points,
        rule.recommendation(),
        rule.situations());
  }

  private String snippet(Site site) {
    List<String> text = lines.computeIfAbsent(site.file(), this::read);
    int index = site.span().line() - 1;
    return index < text.size() ? text.get(index).strip() : "";
  }

  private List<String> read(RepoPath path) {
    String blob = head.files().get(path);
    if (blob == null) {
      return List.of();
    }
    try {
      return new String(head.blobs().read(blob), StandardCharsets.UTF_8).lines().toList();
    } catch (UnreadableBlobException e) {
      return List.of();
    }
  }
}
