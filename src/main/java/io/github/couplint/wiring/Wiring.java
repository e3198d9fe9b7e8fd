package io.github.couplint.wiring;

import io.github.couplint.Analysis;
import io.github.couplint.Declared;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Baseline;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Described;
import io.github.couplint.policy.Exceptions;
import io.github.couplint.policy.Register;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.pack.CompiledPacks;
import io.github.couplint.rules.pack.PackReader;
import io.github.couplint.rules.pack.PackReader.Loaded;
import io.github.couplint.rules.pack.Page;
import io.github.couplint.topology.Topology;
import io.github.couplint.topology.backstage.Catalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Joins what an analysis needs. */
public final class Wiring {
  private Wiring() {}

  /** An analysis by those policy files, or all that is wrong with them. */
  public static Checked<Analysis> analysis(
      PolicyFiles files, Overrides overrides, FactStore facts) {
    return analysis(files, overrides, facts, HeadStart.packs()::join);
  }

  static Checked<Analysis> analysis(
      PolicyFiles files, Overrides overrides, FactStore facts, Supplier<Loaded> builtIn) {
    List<String> faults = new ArrayList<>(files.faults());
    Config read = ConfigFiles.config(files, faults);
    Config config = read.with(exceptions(files, overrides.today(), faults));
    Loaded packs = files.packs().isEmpty() ? builtIn.get() : with(files.packs());
    faults.addAll(packs.faults());
    faults.addAll(ConfigFiles.unknownRules(files, config, packs.book()));
    faults.addAll(ConfigFiles.unknownPacks(files, config, packs.book()));
    Config used = config.without(ConfigFiles.unused(config, packs.book()));
    return faults.isEmpty()
        ? new Checked.Valid<>(
            new Analysis(packs.book(), overrides.over(used), facts, Wiring::described))
        : new Checked.Invalid<>(faults);
  }

  /** The folders of all components of a snapshot from the root, by the component's name. */
  public static SortedMap<String, List<String>> folders(
      Snapshot snapshot, Config config, FactStore facts) {
    SortedMap<String, List<String>> folders = new TreeMap<>();
    Topology.of(snapshot, facts, Declared.components(config))
        .components()
        .forEach((name, component) -> folders.put(name, component.folders()));
    return folders;
  }

  private static List<Described> described(Snapshot snapshot) {
    return Catalog.of(snapshot).stream().map(Wiring::described).toList();
  }

  static Described described(Catalog.Entry entry) {
    return new Described(
        entry.name(),
        entry.folder(),
        !entry.type().equals("library"),
        entry.owner(),
        entry.tier(),
        entry.needs(),
        entry.provides());
  }

  private static Exceptions exceptions(PolicyFiles files, LocalDate today, List<String> faults) {
    Register register =
        files.register().map(f -> Register.parse(f.name(), f.text())).orElse(Register.EMPTY);
    Checked<Baseline> baseline =
        files
            .baseline()
            .map(file -> Baseline.parse(file.name(), file.text()))
            .orElse(new Checked.Valid<>(Baseline.EMPTY));
    if (baseline instanceof Checked.Invalid<Baseline> invalid) {
      faults.addAll(invalid.faults());
    }
    return new Exceptions(
        register,
        baseline instanceof Checked.Valid<Baseline> valid ? valid.value() : Baseline.EMPTY,
        today);
  }

  /** The packs built in and those, read together; what is wrong with them joins the faults. */
  public static RuleBook book(PolicyFiles files, List<String> faults) {
    Loaded loaded = with(files.packs());
    faults.addAll(files.faults());
    faults.addAll(loaded.faults());
    return loaded.book();
  }

  /** The packs built in, as the build compiled them, else from their texts. */
  static Loaded builtIn() {
    return BuiltIn.compiledPacks()
        .map(bytes -> new Loaded(CompiledPacks.read(bytes), List.of()))
        .orElseGet(() -> PackReader.read(BuiltIn.packs()));
  }

  private static Loaded with(SortedMap<String, String> own) {
    Loaded loaded = PackReader.read(BuiltIn.packs(), own);
    List<String> faults = new ArrayList<>(loaded.faults());
    own.forEach((path, text) -> withoutExample(path, text).ifPresent(faults::add));
    return new Loaded(loaded.book(), faults);
  }

  /** An own page that shows nothing is never known to work. */
  private static Optional<String> withoutExample(String path, String text) {
    return Optional.of(path)
        .filter(RulePages::isPage)
        .flatMap(page -> Page.split(text))
        .filter(parts -> !Page.speaks(parts.body()))
        .map(
            parts ->
                "%s:%d: expected an example: a fenced block such as ```java after a/A.java with a"
                        .formatted(path, parts.offset() + 1)
                    + " line that ends in // finding: "
                    + path.substring(path.lastIndexOf('/') + 1).replace(".md", ""));
  }
}
