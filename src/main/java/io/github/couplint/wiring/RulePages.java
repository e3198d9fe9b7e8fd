package io.github.couplint.wiring;

import io.github.couplint.Analysis;
import io.github.couplint.change.Change;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.policy.Verdict;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.pack.Page;
import io.github.couplint.rules.pack.PageCheck;
import io.github.couplint.rules.pack.PageCheck.Found;
import io.github.couplint.rules.pack.PageCheck.Seen;
import io.github.couplint.score.Finding;
import java.util.List;

/** Runs the examples of rules' pages through a whole analysis. */
public record RulePages(Analysis analysis) {
  /**
   * What became of a page's examples.
   *
   * @param cases how many there are
   * @param mismatches one line each; empty when all holds
   */
  public record Result(int cases, List<String> mismatches) {}

  /** Whether a file of a pack is a page. */
  public static boolean isPage(String path) {
    return path.endsWith(".md") && !path.endsWith("README.md");
  }

  /** Runs the examples of one page; a page that can't be split has none. */
  public Result run(String path, String text) {
    return Page.split(text).map(parts -> run(path, parts)).orElse(new Result(0, List.of()));
  }

  private Result run(String path, Page.Parts parts) {
    List<String> rules = analysis.book().rules().stream().map(Rule::id).toList();
    PageCheck check = new PageCheck(path, parts.offset(), rules, this::seen);
    List<Page.Case> cases = Page.cases(parts.body());
    return new Result(
        cases.size(), cases.stream().flatMap(one -> check.mismatches(one).stream()).toList());
  }

  private Seen seen(Change change) {
    Verdict verdict = analysis.of(change);
    return new Seen(
        verdict.findings().stream().map(RulePages::found).toList(),
        verdict.credit().stream().map(RulePages::removed).toList());
  }

  private static Found found(Finding finding) {
    String what = finding.change().what().id();
    return new Found(
        finding.change().coupling().rule(),
        "%s %s: %s".formatted(what, finding.title(), finding.score().line()),
        finding.sites().stream().map(Finding.Evidence::site).toList());
  }

  private static Found removed(EdgeChange change) {
    Coupling coupling = change.coupling();
    return new Found(
        coupling.edge().kind().id(), change.what().id() + " " + coupling.edge(), coupling.sites());
  }
}
