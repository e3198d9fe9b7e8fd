package io.github.couplint.wiring;

import io.github.couplint.Analysis;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Outline;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.pack.PackReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Joins what an analysis needs. */
public final class Wiring {
  private Wiring() {}

  /** An analysis by those policy files, or all that is wrong with them. */
  public static Checked<Analysis> analysis(
      PolicyFiles files, Overrides overrides, FactCache cache) {
    List<String> faults = new ArrayList<>(files.faults());
    Config config = config(files, faults);
    RuleBook book = book(files.packs(), faults);
    return faults.isEmpty()
        ? new Checked.Valid<>(new Analysis(book, overrides.over(config), facts(cache)))
        : new Checked.Invalid<>(faults);
  }

  private static Config config(PolicyFiles files, List<String> faults) {
    Checked<Config> checked =
        files
            .config()
            .map(source -> Config.parse(source.name(), source.text()))
            .orElse(new Checked.Valid<>(Config.DEFAULT));
    if (checked instanceof Checked.Valid<Config> valid) {
      return valid.value();
    }
    faults.addAll(((Checked.Invalid<Config>) checked).faults());
    return Config.DEFAULT;
  }

  /** The packs built in and those, read together; what is wrong with them joins the faults. */
  public static RuleBook book(SortedMap<String, String> own, List<String> faults) {
    SortedMap<String, String> all = new TreeMap<>(BuiltIn.packs());
    all.putAll(own);
    PackReader.Loaded loaded = PackReader.read(all);
    faults.addAll(loaded.faults());
    return loaded.book();
  }

  private static FactStore facts(FactCache cache) {
    return new FactStore(List.of(), bytes -> Outline.NONE, cache);
  }
}
