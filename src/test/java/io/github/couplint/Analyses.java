package io.github.couplint;

import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Wiring;
import java.time.LocalDate;

/** Analyses as an entry point makes them. */
final class Analyses {
  /** With all that is built in; reads each content once for all tests. */
  static final Analysis BUILT_IN = fresh(2);

  private Analyses() {}

  /** With all that is built in; has read nothing yet. */
  static Analysis fresh(int threads) {
    Checked<Analysis> checked =
        Wiring.analysis(
            PolicyFiles.NONE,
            Overrides.none(LocalDate.EPOCH),
            Readers.store(FactCache.NONE, threads, () -> {}));
    return ((Checked.Valid<Analysis>) checked).value();
  }
}
