package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.SourceSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the settings files that hold for a component. */
final class ComponentSettings {
  private static final Pattern FILE = Pattern.compile(".*\\.(yml|yaml|properties)");
  private static final List<String> NAME_KEYS =
      List.of("spring.application.name", "quarkus.application.name", "micronaut.application.name");

  private final Snapshot snapshot;
  private final FactStore store;
  private final Function<RepoPath, Component> owner;
  private final List<RepoPath> files;
  private final Map<String, SettingFiles> own = new HashMap<>();
  private final Map<String, SettingFiles> whole = new HashMap<>();

  ComponentSettings(Snapshot snapshot, FactStore store, Function<RepoPath, Component> owner) {
    this.snapshot = snapshot;
    this.store = store;
    this.owner = owner;
    this.files =
        snapshot.files().keySet().stream()
            .filter(path -> FILE.matcher(path.fileName()).matches())
            .filter(path -> SourceSet.of(path) == SourceSet.MAIN)
            .toList();
  }

  /** What a component calls itself, in lower case. */
  Optional<String> applicationName(Component component) {
    return NAME_KEYS.stream()
        .flatMap(key -> own(component).find(key).stream())
        .filter(name -> !name.contains("${") && !name.isBlank())
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  /** The settings in files of the component itself. */
  SettingFiles own(Component component) {
    SettingFiles known = own.get(component.name());
    if (known == null) {
      known = new SettingFiles();
      for (RepoPath path : files) {
        if (SettingFiles.isOwn(path) && owner.apply(path).equals(component)) {
          add(path, known);
        }
      }
      own.put(component.name(), known);
    }
    return known;
  }

  /** Its own settings, and those that a configuration server holds for it. */
  SettingFiles whole(Component component) {
    SettingFiles known = whole.get(component.name());
    if (known == null) {
      known = new SettingFiles();
      Set<String> names = new TreeSet<>(Names.all(component));
      applicationName(component).ifPresent(names::add);
      for (RepoPath path : files) {
        boolean holds =
            SettingFiles.isOwn(path)
                ? owner.apply(path).equals(component)
                : SettingFiles.isServedFor(path, names);
        if (holds) {
          add(path, known);
        }
      }
      whole.put(component.name(), known);
    }
    return known;
  }

  private void add(RepoPath path, SettingFiles to) {
    String stem = path.fileName().replaceAll("[-_.].*", "");
    String profile = SettingFiles.isOwn(path) ? SettingFiles.profile(path, stem) : "";
    String blob = snapshot.files().getOrDefault(path, "");
    to.add(path, profile, store.facts(path, blob, snapshot.blobs()).settings());
  }
}
