package io.github.couplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.jgit.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes together, beside a coupling. */
final class HistoryTest {
  private static final String OFTEN = "changed together in 5 of the last 7 commits, apart in 1";

  @TempDir Path folder;

  @Test
  void componentsThatChangeTogetherAreToldBesideTheirCoupling() {
    shop(folder, 1).write(Shop.SOURCE, Shop.COUPLED);
    String console = Ran.in(folder, "--history", "50").out();
    assertTrue(console.replaceAll("\\s+", " ").contains(" History " + OFTEN), console);
    assertFalse(Ran.in(folder).out().contains("History"));
    assertTrue(
        Ran.in(folder, "--history", "50", "--format", "json")
            .out()
            .contains(
                """
                      "changedTogether": {
                        "together": 5,
                        "apart": 1,
                        "commits": 7,
                        "cutShort": false
                      },
                """));
    assertTrue(
        Ran.in(folder, "--history", "50", "--format", "markdown").out().contains("<br>" + OFTEN));
  }

  @Test
  void thoseThatChangeApartAsWellAreNot() {
    shop(folder, 3).write(Shop.SOURCE, Shop.COUPLED);
    assertEquals(Ran.in(folder), Ran.in(folder, "--history", "50"));
  }

  @Test
  void historyAloneIsNoFinding() {
    shop(folder, 0).write(Shop.SOURCE, Shop.PLAIN.replace("return id", "return \"x\" + id"));
    assertEquals(Ran.in(folder), Ran.in(folder, "--history", "50"));
  }

  @Test
  void onlySoManyCommitsAreLookedAt() {
    shop(folder, 1).write(Shop.SOURCE, Shop.COUPLED);
    assertEquals(Ran.in(folder), Ran.in(folder, "--history", "5"));
  }

  @Test
  void aShallowCloneSaysThatItHasNoMore() {
    Path whole = folder.resolve("whole");
    Path clone = folder.resolve("clone");
    assertTrue(whole.toFile().mkdir() && clone.toFile().mkdir());
    shop(whole, 0);
    var shallow = new Sandbox(clone);
    shallow.git("clone", "-q", "--depth", "6", whole.toUri().toString(), ".");
    shallow.write(Shop.SOURCE, Shop.COUPLED);
    shallow.commit("couple");
    Ran ran = Ran.in(clone, "--base", "HEAD~1", "--no-fetch", "--history", "50");
    assertEquals(
        "couplint: --history: the clone is shallow and has 6 of the last 50 commits; `git fetch"
            + " --deepen=50` brings them\n",
        ran.err());
    assertTrue(
        ran.out().contains("changed together in 5 of the last 6 commits, apart in 0; the shallow"),
        ran.out());
  }

  @Test
  void aNumberOutOfRangeEndsWith2() {
    Shop.in(folder);
    assertEquals(
        new Ran(2, "", "couplint: --history: expected 1 to 5000; was 0\n"),
        Ran.in(folder, "--history", "0"));
  }

  /** A shop of which five commits changed both services, and some orders alone. */
  private static Sandbox shop(Path folder, int alone) {
    Sandbox shop = Shop.in(folder);
    for (int i = 0; i < 5; i++) {
      shop.write("orders/notes.txt", "both " + i).write("billing/notes.txt", "both " + i);
      shop.commit("both");
    }
    for (int i = 0; i < alone; i++) {
      shop.write("orders/notes.txt", "alone " + i);
      shop.commit("alone");
    }
    return shop;
  }
}
