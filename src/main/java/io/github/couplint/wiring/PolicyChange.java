package io.github.couplint.wiring;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells what a change makes of the policy by which later ones are judged.
 *
 * @param base the policy by which the change itself is judged
 * @param sources where packs of others lie
 */
record PolicyChange(Change change, PolicyFiles base, PackSources sources) {
  private static final String FOLDER = ".couplint";
  private static final int MOST_VALUES = 8;
  private static final int MOST_FAULTS = 3;

  /** A line for each file, and for each fault that every check would meet after the merge. */
  List<String> notes() {
    if (change.files().stream().noneMatch(this::isPolicy)) {
      return List.of();
    }
    PolicyFiles head = PolicyFiles.of(change.head(), sources);
    List<String> notes = new ArrayList<>();
    for (FileChange file : change.files()) {
      if (isPolicy(file) || head.packs().containsKey(file.path().value())) {
        notes.add(file.path() + " " + fate(file) + values(file));
      }
    }
    faults(head).stream()
        .limit(MOST_FAULTS)
        .map(fault -> "once merged, every check ends with exit code 2: " + fault)
        .forEach(notes::add);
    idle(head)
        .forEach(file -> notes.add(file + " speaks of no component: none lies in its folder"));
    return notes;
  }

  private boolean isPolicy(FileChange file) {
    return file.before().filter(this::isPolicy).isPresent()
        || file.after().filter(this::isPolicy).isPresent();
  }

  private boolean isPolicy(RepoPath path) {
    return PolicyFiles.isConfig(path)
        || path.isIn(FOLDER)
        || base.packs().containsKey(path.value());
  }

  private static String fate(FileChange file) {
    if (file.before().isEmpty()) {
      return "is added";
    }
    if (file.after().isEmpty()) {
      return "is removed";
    }
    return file.isRename() ? "was " + file.before().orElseThrow() : "is changed";
  }

  private List<String> faults(PolicyFiles head) {
    Overrides none = Overrides.none(LocalDate.EPOCH);
    Checked<?> checked = Wiring.analysis(head, none, Readers.store(FactCache.NONE, 1, () -> {}));
    return checked instanceof Checked.Invalid<?> invalid ? invalid.faults() : List.of();
  }

  /** Files that the change brings, and that say nothing. */
  private List<String> idle(PolicyFiles head) {
    List<String> there = base.nested().stream().map(PolicyFiles.Source::name).toList();
    return ConfigFiles.config(head) instanceof Checked.Valid<Config> valid
        ? ConfigFiles.idle(head, valid.value(), change.head()).stream()
            .filter(file -> !there.contains(file))
            .toList()
        : List.of();
  }

  /** Which values of a configuration are others. */
  private String values(FileChange file) {
    if (!PolicyFiles.isConfig(file.path())) {
      return "";
    }
    SortedMap<String, String> before = new TreeMap<>();
    SortedMap<String, String> after = new TreeMap<>();
    file.before()
        .flatMap(path -> PolicyFiles.text(change.base(), path))
        .ifPresent(t -> flatten(t, before));
    file.after()
        .flatMap(path -> PolicyFiles.text(change.head(), path))
        .ifPresent(t -> flatten(t, after));
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
    List<String> values =
        keys.stream()
            .limit(MOST_VALUES)
            .map(key -> "%s %s -> %s".formatted(key, or(before, key), or(after, key)))
            .toList();
    int more = keys.size() - values.size();
    return values.isEmpty()
        ? ""
        : ": " + String.join(", ", values) + (more == 0 ? "" : ", and %d more".formatted(more));
  }

  private static String or(SortedMap<String, String> values, String key) {
    return Optional.ofNullable(values.get(key)).orElse("(not set)");
  }

  private static void flatten(String text, SortedMap<String, String> values) {
    try {
      YamlTree.parse(text).forEach(document -> flatten("", document, values));
    } catch (YamlException e) {
      values.put("it", "not YAML");
    }
  }

  private static void flatten(String prefix, YamlNode node, SortedMap<String, String> values) {
    if (node instanceof YamlNode.Mapping mapping) {
      String before = prefix.isEmpty() ? "" : prefix + ".";
      mapping.entries().forEach((key, value) -> flatten(before + key, value, values));
    } else if (node instanceof YamlNode.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        flatten(prefix + "[" + i + "]", list.items().get(i), values);
      }
    } else if (node instanceof YamlNode.Scalar scalar) {
      values.put(prefix, scalar.text());
    }
  }
}
