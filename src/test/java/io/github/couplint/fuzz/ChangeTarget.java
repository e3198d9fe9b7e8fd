package io.github.couplint.fuzz;

import io.github.couplint.Analysis;
import io.github.couplint.change.Change;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.GitLabReport;
import io.github.couplint.report.GithubAnnotations;
import io.github.couplint.report.JsonReport;
import io.github.couplint.report.JunitReport;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.SarifReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PackSources;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.RulePages;
import io.github.couplint.wiring.Sample;
import io.github.couplint.wiring.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole check of a sample of which one file in head is the input; the first byte says which. All
 * reports are written.
 */
final class ChangeTarget implements Target.Eater {
  /** What a store has read, it keeps; after so many inputs another one is taken. */
  private static final int INPUTS_PER_STORE = 1_000;

  private static final Sample SAMPLE = Sample.builtIn("installers");
  private static final List<String> FILES = new ArrayList<>(SAMPLE.base().keySet());

  private static Analysis analysis = analysis(PolicyFiles.NONE).orElseThrow();
  private static int inputs;

  private static Optional<Analysis> analysis(PolicyFiles files) {
    Checked<Analysis> checked =
        Wiring.analysis(
            files, Overrides.none(LocalDate.EPOCH), Readers.store(FactCache.NONE, 1, () -> {}));
    return checked instanceof Checked.Valid<Analysis> valid
        ? Optional.of(valid.value())
        : Optional.empty();
  }

  private static Analysis builtIn() {
    if (++inputs % INPUTS_PER_STORE == 0) {
      analysis = analysis(PolicyFiles.NONE).orElseThrow();
    }
    return analysis;
  }

  @Override
  public void eat(byte[] input) {
    if (input.length > 0) {
      SortedMap<String, String> head = new TreeMap<>(SAMPLE.base());
      String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
      head.put(FILES.get((input[0] & 0xff) % FILES.size()), text);
      Change change = ChangeOfTexts.between("base", SAMPLE.base(), "head", head);
      Analysis checks = builtIn();
      Verdict verdict = checks.of(change);
      Target.same(verdict, checks.of(change));
      report(verdict);
    }
  }

  private static void report(Verdict verdict) {
    ConsoleReport.of(verdict, Terminal.PLAIN, ConsoleReport.Detail.FULL);
    JsonReport.of(verdict, "any");
    SarifReport.of(verdict, List.of(), "any");
    MarkdownReport.of(verdict, Links.NONE, 60_000);
    JunitReport.of(verdict);
    GitLabReport.of(verdict);
    GithubAnnotations.of(verdict);
  }

  /** A check of a sample's change by that configuration. */
  static void configured(String config) {
    Change change = SAMPLE.change(SAMPLE.stories().get(0));
    PolicyFiles.Source source = new PolicyFiles.Source(".couplint.yml", config);
    PolicyFiles files = PolicyFiles.of(change.base(), Optional.of(source), PackSources.usual());
    analysis(files).ifPresent(checks -> report(checks.of(change)));
  }

  /** Runs the examples of a page. */
  static void pages(String text) {
    new RulePages(builtIn()).run("own/page.md", text);
  }

  /** The paths that the first byte chooses from. */
  static List<String> files() {
    return Collections.unmodifiableList(FILES);
  }
}
