package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Bag;
import io.github.couplint.facts.DeployFacts.Container;
import io.github.couplint.facts.DeployFacts.Reference;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.SourceSet;
import io.github.couplint.topology.SettingFiles.Located;
import io.github.couplint.topology.Workload.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what workloads hand to the program in them: variables, bags, files, arguments. */
final class Environment {
  /** The profile that stands for being deployed. */
  static final String PROFILE = "deployment";

  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:--|-D)(?<key>[A-Za-z][\\w.-]*)=(?<value>.*)", Pattern.DOTALL);

  private final Snapshot snapshot;
  private final Deployment deployment;
  private final Variables variables;

  /** Files of variables beside which no compose file lies that would take them up. */
  private final List<RepoPath> loose;

  Environment(Snapshot snapshot, Deployment deployment, Variables variables) {
    this.snapshot = snapshot;
    this.deployment = deployment;
    this.variables = variables;
    Set<String> composed =
        deployment.workloads().values().stream()
            .flatMap(List::stream)
            .filter(said -> said.workload().form() == DeployFacts.Form.COMPOSE)
            .map(said -> said.file().folder())
            .collect(Collectors.toSet());
    this.loose =
        snapshot.files().keySet().stream()
            .filter(path -> path.fileName().endsWith(".env") && !composed.contains(path.folder()))
            .filter(path -> SourceSet.of(path) == SourceSet.MAIN)
            .toList();
  }

  /** What files of variables in the folders of a component set that no deploy file names. */
  List<Located> of(Component component, Function<RepoPath, Component> owner) {
    List<Located> settings = new ArrayList<>();
    loose.stream()
        .filter(path -> owner.apply(path).equals(component))
        .filter(path -> !component.folders().contains(""))
        .forEach(path -> variables.in(path).forEach(v -> variable(path, v, settings)));
    return settings;
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
    String value = variables.filled(variable.value(), file);
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
      add(
          file,
          argument.group("key"),
          variables.filled(argument.group("value"), file),
          at,
          settings);
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
        .ifPresent(path -> variables.in(path).forEach(v -> variable(path, v, settings)));
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
        add(file, key(name), variables.filled(entry.value(), file), entry, settings);
      }
    }
    if (reference.key().isEmpty()) {
      bag.files()
          .forEach((name, all) -> all.forEach(s -> add(file, s.key(), s.value(), s, settings)));
    }
  }
}
