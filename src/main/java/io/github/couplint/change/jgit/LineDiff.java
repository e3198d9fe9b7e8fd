package io.github.couplint.change.jgit;

import java.util.BitSet;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * The lines that differ between two texts, counted from 1; no lines of a binary text.
 *
 * <p>Limit: regions of many thousand equal lines count as replaced as a whole, to bound the time.
 */
record LineDiff(BitSet added, BitSet removed) {
  private static final int MAX_HISTOGRAM_LINES = 50_000;
  private static final int MAX_MYERS_LINES = 3_000;

  static LineDiff none() {
    return new LineDiff(new BitSet(), new BitSet());
  }

  static LineDiff between(byte[] before, byte[] after) {
    var diff = none();
    if (RawText.isBinary(before) || RawText.isBinary(after)) {
      return diff;
    }
    for (Edit edit :
        algorithm().diff(RawTextComparator.DEFAULT, new RawText(before), new RawText(after))) {
      diff.removed.set(edit.getBeginA() + 1, edit.getEndA() + 1);
      diff.added.set(edit.getBeginB() + 1, edit.getEndB() + 1);
    }
    return diff;
  }

  private static DiffAlgorithm algorithm() {
    var histogram = new HistogramDiff();
    histogram.setFallbackAlgorithm(new Bounded(MyersDiff.INSTANCE, MAX_MYERS_LINES));
    return new Bounded(histogram, MAX_HISTOGRAM_LINES);
  }

  /** Replaces a region as a whole when it is too long for an algorithm. */
  private static final class Bounded extends DiffAlgorithm {
    private final DiffAlgorithm algorithm;
    private final int maxLines;

    Bounded(DiffAlgorithm algorithm, int maxLines) {
      this.algorithm = algorithm;
      this.maxLines = maxLines;
    }

    @Override
    public <S extends Sequence> EditList diffNonCommon(
        SequenceComparator<? super S> comparator, S before, S after) {
      if (Math.max(before.size(), after.size()) <= maxLines) {
        return algorithm.diffNonCommon(comparator, before, after);
      }
      return EditList.singleton(new Edit(0, before.size(), 0, after.size()));
    }
  }
}
