package io.github.couplint.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.couplint.Analysis;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.cache.DiskCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Verdict;
import io.github.couplint.rules.pack.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verdict depends on the change alone, not on what is kept or on how many read. */
final class SameAnswerTest {
  private static final Sample SAMPLE = Sample.builtIn("installers");

  private static final PackReader.Loaded PACKS = Wiring.builtIn();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private static List<Verdict> verdicts(FactCache cache, int threads) {
    Checked<Analysis> analysis =
        Wiring.analysis(
            PolicyFiles.NONE,
            Overrides.none(LocalDate.EPOCH),
            Readers.store(cache, threads, () -> {}),
            () -> PACKS);
    Analysis valid = ((Checked.Valid<Analysis>) analysis).value();
    return SAMPLE.stories().stream().map(story -> valid.of(SAMPLE.change(story))).toList();
  }

  private List<Verdict> verdictsWithCache(int threads) {
    try (DiskCache cache = DiskCache.open(folder, DiskCache.MAX_BYTES)) {
      return verdicts(cache, threads);
    }
  }

  private void damageAll() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 100; i < bytes.length; i += 500) {
          bytes[i] ^= 1;
        }
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void threadsChangeNothing() {
    List<Verdict> one = verdicts(FactCache.NONE, 1);
    assertFalse(one.isEmpty());
    assertEquals(one, verdicts(FactCache.NONE, 2));
    assertEquals(one, verdicts(FactCache.NONE, 8));
  }

  @Test
  void theCacheChangesNothing() {
    List<Verdict> without = verdicts(FactCache.NONE, 1);
    assertEquals(without, verdictsWithCache(8));
    assertEquals(without, verdictsWithCache(8));
    assertEquals(without, verdictsWithCache(1));
  }

  @Test
  void aDamagedCacheChangesNothing() throws IOException {
    List<Verdict> without = verdicts(FactCache.NONE, 1);
    assertEquals(without, verdictsWithCache(2));
    damageAll();
    assertEquals(without, verdictsWithCache(2));
  }
}
