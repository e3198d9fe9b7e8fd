package io.github.couplint.review;

import io.github.couplint.change.FileChange;
import java.util.ArrayList;
import java.util.List;

/** Both sides of a changed file in one column, removed lines where they stood. */
final class Rows {
  /**
   * A line of either side.
   *
   * @param number in head, counted from 1; 0 for a removed one
   */
  record Row(char sign, String text, int number) {}

  private Rows() {}

  static List<Row> of(FileChange file, List<String> base, List<String> head) {
    List<Row> rows = new ArrayList<>();
    int before = 1;
    int after = 1;
    while (before <= base.size() || after <= head.size()) {
      if (before <= base.size() && file.removedLines().get(before)) {
        rows.add(new Row('-', base.get(before++ - 1), 0));
      } else if (after > head.size()) {
        before++;
      } else {
        boolean added = file.addedLines().get(after);
        rows.add(new Row(added ? '+' : ' ', head.get(after - 1), after++));
        before += added ? 0 : 1;
      }
    }
    return rows;
  }
}
