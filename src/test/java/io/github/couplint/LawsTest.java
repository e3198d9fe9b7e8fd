package io.github.couplint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.Gap;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.change.jgit.ChangeOfTexts;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.JsonReport;
import io.github.couplint.wiring.Sample;
import io.github.couplint.wiring.Sample.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every change, tried on those of the samples; ScoringTest has the laws of scores.
 */
final class LawsTest {
  private static final Sample SAMPLE = Sample.builtIn("installers");
  private static final int SEEDS = 40;

  @TestFactory
  Stream<DynamicTest> anEmptyChangeHasAnEmptyDelta() {
    return each(story -> assertEquals(List.of(), fates(change(story.head(), story.head()))));
  }

  @TestFactory
  Stream<DynamicTest> undoingSwapsIntroducedAndRemoved() {
    return each(
        story -> {
          Change change = SAMPLE.change(story);
          Change undone = change(/* base= */ story.head(), /* head= */ SAMPLE.base());
          assertEquals(edges(change, What.INTRODUCED), edges(undone, What.REMOVED));
          assertEquals(edges(change, What.REMOVED), edges(undone, What.INTRODUCED));
        });
  }

  @TestFactory
  Stream<DynamicTest> refactoringIntroducesNothing() {
    return refactored(
        (refactoring, random) -> {
          SortedMap<String, String> head = Refactoring.each(refactoring, SAMPLE.base(), random);
          assertEquals(List.of(), fates(change(SAMPLE.base(), head)), refactoring::toString);
        });
  }

  @TestFactory
  Stream<DynamicTest> refactoringBesideAChangeHidesNothing() {
    return refactored(
        (refactoring, random) -> {
          Story story = SAMPLE.stories().get(random.nextInt(SAMPLE.stories().size()));
          SortedMap<String, String> head = Refactoring.each(refactoring, story.head(), random);
          assertEquals(
              fates(SAMPLE.change(story)),
              fates(change(SAMPLE.base(), head)),
              () -> story.name() + " " + refactoring);
        });
  }

  @TestFactory
  Stream<DynamicTest> theOrderOfFilesChangesNoByte() {
    return each(
        story -> {
          Change change = SAMPLE.change(story);
          List<FileChange> files = new ArrayList<>(change.files());
          Collections.reverse(files);
          Change reversed = new Change(change.base(), change.head(), files, change.gaps());
          assertArrayEquals(report(change), report(reversed));
        });
  }

  @TestFactory
  Stream<DynamicTest> theNumberOfThreadsChangesNoByte() {
    return each(
        story -> {
          byte[] one = report(SAMPLE.change(story), 1);
          assertArrayEquals(one, report(SAMPLE.change(story), 2));
          assertArrayEquals(one, report(SAMPLE.change(story), 8));
        });
  }

  @TestFactory
  Stream<DynamicTest> theMachinesLanguageAndClockChangeNoByte() {
    return each(
        story -> {
          byte[] here = report(SAMPLE.change(story));
          assertArrayEquals(
              here, in("tr-TR", "Asia/Kathmandu", () -> report(SAMPLE.change(story))));
          assertArrayEquals(
              here, in("ar-EG-u-nu-arab", "America/St_Johns", () -> report(SAMPLE.change(story))));
        });
  }

  private static byte[] in(String locale, String zone, Supplier<byte[]> work) {
    Locale before = Locale.getDefault();
    TimeZone zoneBefore = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return work.get();
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(zoneBefore);
    }
  }

  /** The file is left out on both sides, as if the change did not have it. */
  @TestFactory
  Stream<DynamicTest> aFileUnreadableOnOneSideAddsAGapAndNothingElse() {
    return SAMPLE.stories().stream()
        .flatMap(
            story ->
                SAMPLE.change(story).files().stream()
                    .filter(file -> file.path().value().matches(".*/main/.*\\.java"))
                    .flatMap(file -> file.after().stream())
                    .map(path -> unreadable(story, path)));
  }

  private static DynamicTest unreadable(Story story, RepoPath path) {
    return DynamicTest.dynamicTest(
        story.name() + " " + path.fileName(),
        () -> {
          Change change = SAMPLE.change(story);
          FileChange file =
              change.files().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
          Verdict verdict = Analyses.fresh(2).of(withUnreadable(change, path));
          Verdict without = Analyses.fresh(2).of(without(change, file));
          assertEquals(fates(without), fates(verdict));
          assertEquals(
              List.of(new Gap(path.value(), "the disk has a scratch")), verdict.coverage().gaps());
        });
  }

  private static Change withUnreadable(Change change, RepoPath path) {
    Snapshot head = change.head();
    String blob = String.valueOf(head.files().get(path));
    Snapshot torn =
        new Snapshot(
            head.name(),
            head.files(),
            id -> {
              if (id.equals(blob)) {
                throw new UnreadableBlobException("the disk has a scratch");
              }
              return head.blobs().read(id);
            });
    return new Change(change.base(), torn, change.files(), change.gaps());
  }

  private static Change without(Change change, FileChange file) {
    return new Change(
        without(change.base(), file),
        without(change.head(), file),
        change.files().stream().filter(other -> !other.equals(file)).toList(),
        change.gaps());
  }

  private static Snapshot without(Snapshot snapshot, FileChange file) {
    SortedMap<RepoPath, String> files = new TreeMap<>(snapshot.files());
    file.before().ifPresent(files::remove);
    file.after().ifPresent(files::remove);
    return new Snapshot(snapshot.name(), files, snapshot.blobs());
  }

  private static Stream<DynamicTest> each(Consumer<Story> law) {
    return SAMPLE.stories().stream()
        .map(story -> DynamicTest.dynamicTest(story.name(), () -> law.accept(story)));
  }

  private static Stream<DynamicTest> refactored(BiConsumer<List<Refactoring>, Random> law) {
    return IntStream.range(0, SEEDS)
        .mapToObj(
            seed -> {
              Random random = new Random(seed);
              List<Refactoring> chosen = Refactoring.some(random);
              return DynamicTest.dynamicTest(
                  "seed " + seed + " " + chosen, () -> law.accept(chosen, random));
            });
  }

  private static Change change(SortedMap<String, String> base, SortedMap<String, String> head) {
    return ChangeOfTexts.between("base", base, "head", head);
  }

  private static byte[] report(Change change) {
    return JsonReport.of(Analyses.BUILT_IN.of(change), "any");
  }

  private static byte[] report(Change change, int threads) {
    return JsonReport.of(Analyses.fresh(threads).of(change), "any");
  }

  private static List<String> fates(Change change) {
    return fates(Analyses.BUILT_IN.of(change));
  }

  /** What happened to which edge, but for those that nothing happened to. */
  private static List<String> fates(Verdict verdict) {
    return changes(verdict)
        .map(change -> change.what().id() + " " + change.coupling().edge())
        .toList();
  }

  private static List<String> edges(Change change, What what) {
    return changes(Analyses.BUILT_IN.of(change))
        .filter(one -> one.what() == what)
        .map(one -> one.coupling().edge().toString())
        .sorted()
        .toList();
  }

  private static Stream<EdgeChange> changes(Verdict verdict) {
    return Stream.concat(
        verdict.findings().stream().map(finding -> finding.change()), verdict.credit().stream());
  }
}
