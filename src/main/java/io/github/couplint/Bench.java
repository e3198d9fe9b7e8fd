package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Site;
import io.github.couplint.delta.Moves;
import io.github.couplint.policy.Allow;
import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.policy.Terms;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.score.Judge;
import io.github.couplint.score.Points;
import io.github.couplint.score.RuleText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Equips a judge with the rules' numbers and texts and with the sources it quotes. */
final class Bench {
  private final SourceLines source;
  private final Map<RepoPath, List<String>> lines = new HashMap<>();
  private final Map<RepoPath, FileChange> changed = new HashMap<>();

  Bench(Change change) {
    change.files().forEach(file -> file.after().ifPresent(path -> changed.put(path, file)));
    this.source = new SourceLines(change.head());
  }

  /**
   * A judge.
   *
   * @param terms how the couplings of a component are judged, by its name
   */
  Judge judge(RuleBook book, Function<String, Terms> terms, Moves moves, Doors doors) {
    Function<Coupling, Optional<RuleText>> rules =
        coupling -> {
          Map<String, RuleOverride> overrides = terms.apply(coupling.edge().from()).rules();
          return book.find(coupling.rule())
              .map(rule -> text(rule, Optional.ofNullable(overrides.get(rule.id()))));
        };
    return new Judge(rules, moves, doors::door, this::snippet);
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
    return line(site, site.span().line()).strip();
  }

  /** The exception on a site's line or the one above; one that the change brings is none. */
  Optional<Allow> allow(Site site) {
    int line = site.span().line();
    return Stream.of(line, line - 1)
        .filter(number -> number > 0 && !isNew(site.file(), number))
        .flatMap(number -> Allow.find(line(site, number)).stream())
        .findFirst();
  }

  private boolean isNew(RepoPath path, int line) {
    return Optional.ofNullable(changed.get(path))
        .filter(file -> file.addedLines().get(line))
        .isPresent();
  }

  private String line(Site site, int number) {
    List<String> text = lines.computeIfAbsent(site.file(), source::of);
    return number <= text.size() ? text.get(number - 1) : "";
  }
}
