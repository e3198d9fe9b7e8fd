package io.github.couplint.wiring;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactCache;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Local;
import io.github.couplint.policy.Locals;
import io.github.couplint.policy.Terms;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.spelling.Spelling;
import io.github.couplint.wiring.PolicyFiles.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the configuration at the root with those in folders. */
public final class ConfigFiles {
  private ConfigFiles() {}

  /** What all files of a side say together, or all that is wrong with them. */
  public static Checked<Config> config(PolicyFiles files) {
    List<String> faults = new ArrayList<>();
    Config config = config(files, faults);
    return faults.isEmpty() ? new Checked.Valid<>(config) : new Checked.Invalid<>(faults);
  }

  static Config config(PolicyFiles files, List<String> faults) {
    Config root =
        files
            .config()
            .flatMap(file -> value(Config.parse(file.name(), file.text()), faults))
            .orElse(Config.DEFAULT);
    List<Local> nested = new ArrayList<>();
    for (Source file : files.nested()) {
      String folder = new RepoPath(file.name()).folder();
      value(Config.parseNested(file.name(), folder, file.text()), faults)
          .ifPresent(
              local -> {
                nested.add(local);
                faults.addAll(objections(root, file, local));
              });
    }
    return root.with(nested);
  }

  /** The files in folders that speak of none of the components of their side. */
  public static List<String> idle(PolicyFiles files, Config config, Snapshot side) {
    if (files.nested().isEmpty()) {
      return List.of();
    }
    FactStore facts = Readers.store(FactCache.NONE, 1, () -> {});
    List<String> folders = config.locals().idle(Wiring.folders(side, config, facts));
    return files.nested().stream()
        .map(Source::name)
        .filter(name -> folders.contains(new RepoPath(name).folder()))
        .toList();
  }

  private static <T> Optional<T> value(Checked<T> checked, List<String> faults) {
    if (checked instanceof Checked.Valid<T> valid) {
      return Optional.of(valid.value());
    }
    faults.addAll(((Checked.Invalid<T>) checked).faults());
    return Optional.empty();
  }

  private static List<String> objections(Config root, Source file, Local local) {
    return root.locals().objections(root.terms(), local.said()).stream()
        .map(objection -> fault(file, objection))
        .toList();
  }

  private static String fault(Source file, Locals.Objection objection) {
    return "%s: %s: %s"
        .formatted(
            file.place(objection.keys()), String.join(".", objection.keys()), objection.words());
  }

  /** A setting of a rule that there is not would have no effect without a word. */
  static List<String> unknownRules(PolicyFiles files, Config config, RuleBook book) {
    List<String> ids = book.rules().stream().map(Rule::id).toList();
    List<String> faults = new ArrayList<>();
    int overrides = config.locals().all().size() - files.nested().size();
    Source root = files.config().orElse(new Source("", ""));
    unknown(root, List.of(), config.terms().rules().keySet(), ids, faults);
    for (int i = 0; i < config.locals().all().size(); i++) {
      Terms.Said said = config.locals().all().get(i).said();
      boolean isNested = i >= overrides;
      Source file = isNested ? files.nested().get(i - overrides) : root;
      List<String> prefix = isNested ? List.of() : List.of("overrides", String.valueOf(i));
      unknown(file, prefix, said.rules().keySet(), ids, faults);
    }
    return faults;
  }

  /** Ids of packs that there are not. */
  static List<String> unknownPacks(PolicyFiles files, Config config, RuleBook book) {
    List<String> ids = book.rules().stream().map(ConfigFiles::pack).distinct().sorted().toList();
    Source root = files.config().orElse(new Source("", ""));
    return config.packs().used().stream()
        .filter(id -> !ids.contains(id))
        .map(
            id ->
                "%s: packs: no such pack: '%s'%s; there are %s"
                    .formatted(
                        root.place(List.of("packs")),
                        id,
                        Spelling.didYouMean(id, ids),
                        String.join(", ", ids)))
        .toList();
  }

  /** The rules of the packs that are not used. */
  static List<String> unused(Config config, RuleBook book) {
    List<String> used = config.packs().used();
    return book.rules().stream()
        .filter(rule -> !used.isEmpty() && !used.contains(pack(rule)))
        .map(Rule::id)
        .toList();
  }

  /** A pack is called by the folder of its pages. */
  private static String pack(Rule rule) {
    return rule.pack().substring(rule.pack().lastIndexOf('/') + 1);
  }

  private static void unknown(
      Source file,
      List<String> prefix,
      Iterable<String> named,
      List<String> ids,
      List<String> faults) {
    for (String id : named) {
      if (!ids.contains(id)) {
        List<String> keys = new ArrayList<>(prefix);
        keys.addAll(List.of("rules", id));
        faults.add(
            "%s: %s: no rule has that id%s"
                .formatted(file.place(keys), String.join(".", keys), Spelling.didYouMean(id, ids)));
      }
    }
  }
}
