package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.Analysis;
import io.github.couplint.change.Change;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Verdict;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.pack.PageCheck.Found;
import io.github.couplint.rules.pack.PageCheck.Seen;
import io.github.couplint.score.Finding;
import io.github.couplint.wiring.Readers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of the built-in pages. */
final class RulePagesTest {
  private static final RuleBook BOOK = PackReader.read(BuiltInFiles.read()).book();
  private static final FactStore FACTS = Readers.store(FactCache.NONE, 1, () -> {});
  private static final Analysis ANALYSIS = new Analysis(BOOK, Config.DEFAULT, FACTS);

  @TestFactory
  Stream<DynamicContainer> eachMarkHasItsFindingAndEachFindingItsMark() {
    return BuiltInFiles.pages().entrySet().stream()
        .map(
            page ->
                DynamicContainer.dynamicContainer(
                    page.getKey(), cases(page.getKey(), page.getValue())));
  }

  private static Stream<DynamicTest> cases(String path, String text) {
    Page.Parts parts = Page.split(text).orElseThrow();
    List<String> rules = BOOK.rules().stream().map(Rule::id).toList();
    PageCheck check = new PageCheck(path, parts.offset(), rules, RulePagesTest::seen);
    return Page.cases(parts.body()).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.heading(), () -> assertEquals(List.of(), check.mismatches(example))));
  }

  private static Seen seen(Change change) {
    Verdict verdict = ANALYSIS.of(change);
    return new Seen(
        verdict.findings().stream().map(RulePagesTest::finding).toList(),
        verdict.credit().stream().map(RulePagesTest::removed).toList());
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
