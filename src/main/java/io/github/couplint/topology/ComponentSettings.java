package io.github.couplint.topology;

import static java.util.stream.Collectors.groupingBy;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.SourceSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings files that hold for a component.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
final class ComponentSettings {
  private static final Pattern FILE = Pattern.compile(".*\\.(yml|yaml|properties)");

  /** What people copy and fill in. */
  private static final Pattern PATTERN_ONLY =
      Pattern.compile(".*[-_.](sample|example|template)s?\\.\\w+");

  /** Where a program may have settings files of names that it gives itself. */
  private static final Pattern RESOURCES =
      Pattern.compile("(.*/)?(src/main/resources(/config)?|config)");

  private static final Pattern FRAMEWORK_KEY =
      Pattern.compile(
          "spring\\.(application|datasource|profiles|cloud|data|jpa|kafka|rabbitmq|main|redis|security|config)\\..+|server\\.port");

  private static final List<String> NAME_KEYS =
      List.of("spring.application.name", "quarkus.application.name", "micronaut.application.name");
  private static final Pattern ASKS_SERVER =
      Pattern.compile("spring\\.cloud\\.config\\.(?!server\\.).*|spring\\.config\\.import.*");

  private static final RepoPath NOWHERE = new RepoPath("application.yml");

  private final Snapshot snapshot;
  private final FactStore store;
  private final Function<RepoPath, Component> owner;
  private final Builds builds;
  private final List<RepoPath> files;
  private final Map<String, List<RepoPath>> byOwner;
  private final Map<String, List<RepoPath>> byFolder;
  private final Map<String, SettingFiles> own = new HashMap<>();
  private final Map<String, SettingFiles> whole = new HashMap<>();
  private final Map<String, Optional<String>> names = new HashMap<>();
  private @Nullable ServedFiles served;
  private @Nullable Map<RepoPath, Set<String>> readers;

  /** What build files tell of components. */
  interface Builds {
    Collection<Component> components();

    /** Whether a component is built with an artifact whose name matches. */
    boolean uses(Component component, Predicate<String> artifact);

    /** What it is handed where it runs. */
    List<SettingFiles.Located> environment(Component component);
  }

  ComponentSettings(
      Snapshot snapshot, FactStore store, Function<RepoPath, Component> owner, Builds builds) {
    this.snapshot = snapshot;
    this.store = store;
    this.owner = owner;
    this.builds = builds;
    this.files =
        snapshot.files().keySet().stream()
            .filter(path -> FILE.matcher(path.fileName()).matches())
            .filter(path -> !PATTERN_ONLY.matcher(path.fileName()).matches())
            .filter(path -> SourceSet.of(path) == SourceSet.MAIN)
            .toList();
    this.byOwner = files.stream().collect(groupingBy(path -> owner.apply(path).name()));
    this.byFolder = files.stream().collect(groupingBy(RepoPath::folder));
  }

  /** The settings files in folders of a component, ordered by path. */
  private List<RepoPath> files(Component component) {
    return byOwner.getOrDefault(component.name(), List.of());
  }

  /** What a component calls itself, in lower case; a file nearer to its root tells first. */
  Optional<String> applicationName(Component component) {
    return names.computeIfAbsent(
        component.name(),
        name ->
            files(component).stream()
                .filter(SettingFiles::isOwn)
                .sorted(Comparator.comparingInt(path -> path.value().split("/").length))
                .flatMap(path -> applicationName(read(path)).stream())
                .findFirst());
  }

  static Optional<String> applicationName(List<Setting> settings) {
    SettingFiles file = new SettingFiles();
    settings.forEach(s -> file.add(new SettingFiles.Located(NOWHERE, s.profile(), s, false)));
    return NAME_KEYS.stream()
        .flatMap(key -> file.find(key).stream())
        .filter(name -> !name.contains("${") && !name.isBlank())
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  /** The settings in files of the component itself. */
  SettingFiles own(Component component) {
    SettingFiles known = own.get(component.name());
    if (known == null) {
      known = new SettingFiles();
      for (RepoPath path : files(component)) {
        if (!served().isServed(path)
            && (SettingFiles.isOwn(path) || isCalledOtherwise(path, component))) {
          add(path, known, false);
        }
      }
      own.put(component.name(), known);
    }
    return known;
  }

  /** Spring Boot looks for {@code application} unless told another name ("spring.config.name"). */
  private boolean isCalledOtherwise(RepoPath path, Component component) {
    return !path.extension().equals("properties")
        && RESOURCES.matcher(path.folder()).matches()
        && builds.uses(component, artifact -> artifact.startsWith("spring-boot"))
        && read(path).stream().anyMatch(s -> FRAMEWORK_KEY.matcher(s.key()).matches());
  }

  /** Its own settings, and those that a configuration server holds for it. */
  SettingFiles whole(Component component) {
    SettingFiles known = whole.get(component.name());
    if (known == null) {
      known = new SettingFiles();
      known.addAll(own(component));
      if (asksServer(component)) {
        add(served().shared(), known, true);
      }
      add(served().of(component), known, false);
      builds.environment(component).forEach(known::add);
      whole.put(component.name(), known);
    }
    return known;
  }

  /** The names of the components that have a setting from that file, wherever it lies. */
  Set<String> readers(RepoPath path) {
    Map<RepoPath, Set<String>> known = readers;
    if (known == null) {
      known = new HashMap<>();
      for (Component component : builds.components()) {
        for (SettingFiles.Located located : whole(component).all()) {
          known.computeIfAbsent(located.file(), file -> new TreeSet<>()).add(component.name());
        }
      }
      readers = known;
    }
    return known.getOrDefault(path, Set.of());
  }

  private void add(List<RepoPath> from, SettingFiles to, boolean shared) {
    from.forEach(path -> add(path, to, shared));
  }

  private boolean asksServer(Component component) {
    return !isServer(component)
        && (own(component).all().stream()
                .anyMatch(s -> ASKS_SERVER.matcher(s.setting().key()).matches())
            || builds.uses(component, a -> a.matches("spring-cloud-(starter-)?config(-client)?")));
  }

  private boolean isServer(Component component) {
    return builds.uses(component, artifact -> artifact.equals("spring-cloud-config-server"));
  }

  private ServedFiles served() {
    ServedFiles known = served;
    if (known == null) {
      Map<String, Set<String>> all = new TreeMap<>();
      for (Component component : builds.components()) {
        Set<String> names = Names.all(component);
        applicationName(component).ifPresent(names::add);
        all.put(component.name(), names);
      }
      known = new ServedFiles(files, all, owner, this::isServer);
      served = known;
    }
    return known;
  }

  private void add(RepoPath path, SettingFiles to, boolean shared) {
    String stem = path.fileName().replaceAll("[-_.].*", "");
    String profile =
        SettingFiles.isOwn(path) ? SettingFiles.profile(path, stem) : otherProfile(path);
    to.add(path, profile, read(path), shared);
  }

  /** What the name tells after that of a component, or of a file beside. */
  private String otherProfile(RepoPath path) {
    return served().isServed(path)
        ? served().profile(path)
        : byFolder.getOrDefault(path.folder(), List.of()).stream()
            .filter(other -> !other.equals(path))
            .map(other -> other.fileName().substring(0, other.fileName().lastIndexOf('.')))
            .filter(stem -> path.fileName().startsWith(stem + "-"))
            .min(Comparator.comparingInt(String::length))
            .map(stem -> SettingFiles.profile(path, stem))
            .orElse("");
  }

  private List<Setting> read(RepoPath path) {
    String blob = snapshot.files().getOrDefault(path, "");
    return store.facts(path, blob, snapshot.blobs()).settings();
  }
}
