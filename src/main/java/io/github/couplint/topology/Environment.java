package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Bag;
import io.github.couplint.facts.DeployFacts.Container;
import io.github.couplint.facts.DeployFacts.Reference;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Setting;
import io.github.couplint.topology.SettingFiles.Located;
import io.github.couplint.topology.Workload.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what workloads hand to the program in them: variables, bags, files, arguments. */
final class Environment {
  /** The profile that stands for being deployed. */
  static final String PROFILE = "deployment";

  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:--|-D)(?<key>[A-Za-z][\\w.-]*)=(?<value>.*)", Pattern.DOTALL);
  private static final Pattern USE =
      Pattern.compile("\\$(?:\\{(?<braced>\\w+)(?::?-(?<otherwise>[^{}]*))?}|(?<plain>\\w+))");
  private static final int MOST_USES = 50;

  private final Snapshot snapshot;
  private final FactStore store;
  private final Deployment deployment;

  Environment(Snapshot snapshot, FactStore store, Deployment deployment) {
    this.snapshot = snapshot;
    this.store = store;
    this.deployment = deployment;
  }

  /** The settings that one file gives to a workload, in file order. */
  List<Located> of(Said said) {
    List<Located> settings = new ArrayList<>();
    for (Container container : said.workload().containers()) {
      container.references().forEach(r -> reference(said.file(), r, settings));
      container.environment().forEach(v -> variable(said.file(), v, settings));
      container.command().forEach(w -> argument(said.file(), w, container, settings));
    }
    return settings;
  }

  private void variable(RepoPath file, Setting variable, List<Located> settings) {
    String value = filled(variable.value(), file);
    add(file, key(variable.key()), value, variable, settings);
    if (variable.key().endsWith("OPTS") || variable.key().endsWith("OPTIONS")) {
      for (String word : value.split("\\s+")) {
        argument(file, word, variable, settings);
      }
    }
  }

  private static void add(
      RepoPath file, String key, String value, Setting at, List<Located> settings) {
    if (!value.isBlank()) {
      Setting setting = new Setting("", key, value, at.span());
      settings.add(new Located(file, PROFILE, setting, false));
    }
  }

  private void argument(RepoPath file, String word, Container container, List<Located> settings) {
    argument(file, word, new Setting("", "", "", container.span()), settings);
  }

  private void argument(RepoPath file, String word, Setting at, List<Located> settings) {
    Matcher argument = ARGUMENT.matcher(word);
    if (argument.matches()) {
      add(file, argument.group("key"), filled(argument.group("value"), file), at, settings);
    }
  }

  /** The dotted form of a variable's name (Spring Boot and MicroProfile Config docs). */
  private static String key(String variable) {
    return VARIABLE.matcher(variable).matches()
        ? variable.toLowerCase(Locale.ROOT).replaceAll("_(\\d+)(?=_|$)", "[$1]").replace('_', '.')
        : variable;
  }

  private void reference(RepoPath file, Reference reference, List<Located> settings) {
    switch (reference.store()) {
      case FILE -> file(file, reference, settings);
      case CONFIG_MAP, SECRET, MOUNT -> bag(reference, settings);
    }
  }

  private void file(RepoPath from, Reference reference, List<Located> settings) {
    Folders.resolve(from.folder(), reference.name())
        .filter(path -> !path.isEmpty())
        .map(RepoPath::new)
        .filter(snapshot.files()::containsKey)
        .ifPresent(path -> read(path).forEach(v -> variable(path, v, settings)));
  }

  private List<Setting> read(RepoPath path) {
    String blob = snapshot.files().get(path);
    return blob == null ? List.of() : store.facts(path, blob, snapshot.blobs()).settings();
  }

  private void bag(Reference reference, List<Located> settings) {
    for (Map.Entry<RepoPath, DeployFacts> file : deployment.files().entrySet()) {
      for (Bag bag : file.getValue().bags()) {
        if (bag.name().equals(reference.name()) && isSame(bag, reference)) {
          taken(bag, reference, file.getKey(), settings);
        }
      }
    }
  }

  private static boolean isSame(Bag bag, Reference reference) {
    return bag.store() == reference.store()
        || (reference.store() == DeployFacts.Store.MOUNT
            && bag.store() == DeployFacts.Store.CONFIG_MAP);
  }

  private void taken(Bag bag, Reference reference, RepoPath file, List<Located> settings) {
    for (Setting entry : bag.entries()) {
      if (reference.store() != DeployFacts.Store.MOUNT
          && (reference.key().isEmpty() || reference.key().equals(entry.key()))) {
        String name =
            reference.key().isEmpty() ? reference.variable() + entry.key() : reference.variable();
        add(file, key(name), filled(entry.value(), file), entry, settings);
      }
    }
    if (reference.key().isEmpty()) {
      bag.files()
          .forEach((name, all) -> all.forEach(s -> add(file, s.key(), s.value(), s, settings)));
    }
  }

  /** A value with compose's variables filled from the file that compose takes them from. */
  private String filled(String value, RepoPath file) {
    if (!value.contains("$")) {
      return value;
    }
    String folder = file.folder();
    List<Setting> known = read(new RepoPath(folder.isEmpty() ? ".env" : folder + "/.env"));
    StringBuilder filled = new StringBuilder();
    Matcher use = USE.matcher(value);
    for (int i = 0; i < MOST_USES && use.find(); i++) {
      use.appendReplacement(filled, Matcher.quoteReplacement(filled(use, known)));
    }
    return use.appendTail(filled).toString();
  }

  private static String filled(Matcher use, List<Setting> known) {
    String name = use.group("braced") == null ? use.group("plain") : use.group("braced");
    String otherwise = use.group("otherwise");
    return known.stream()
        .filter(variable -> variable.key().equals(name))
        .map(Setting::value)
        .findFirst()
        .orElse(otherwise == null ? use.group() : otherwise);
  }
}
