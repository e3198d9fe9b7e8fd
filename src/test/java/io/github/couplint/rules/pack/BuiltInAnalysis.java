package io.github.couplint.rules.pack;

import io.github.couplint.Analysis;
import io.github.couplint.change.Change;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Verdict;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.pack.PageCheck.Found;
import io.github.couplint.rules.pack.PageCheck.Seen;
import io.github.couplint.score.Finding;
import io.github.couplint.wiring.Readers;

/** Analyses changes with the built-in packs. */
final class BuiltInAnalysis {
  static final RuleBook BOOK = PackReader.read(BuiltInFiles.read()).book();
  private static final FactStore FACTS = Readers.store(FactCache.NONE, 1, () -> {});
  private static final Analysis ANALYSIS = new Analysis(BOOK, Config.DEFAULT, FACTS);

  private BuiltInAnalysis() {}

  /** What an analysis of a change sees. */
  static Seen seen(Change change) {
    Verdict verdict = ANALYSIS.of(change);
    return new Seen(
        verdict.findings().stream().map(BuiltInAnalysis::finding).toList(),
        verdict.credit().stream().map(BuiltInAnalysis::removed).toList());
  }

  private static Found finding(Finding finding) {
    Coupling coupling = finding.change().coupling();
    String text =
        "%s %s: %s"
            .formatted(finding.change().what().id(), finding.title(), finding.score().line());
    return new Found(
        coupling.rule(), text, finding.sites().stream().map(Finding.Evidence::site).toList());
  }

  private static Found removed(EdgeChange change) {
    Coupling coupling = change.coupling();
    return new Found(
        coupling.edge().kind().id(), change.what().id() + " " + coupling.edge(), coupling.sites());
  }
}
