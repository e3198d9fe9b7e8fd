package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings of one component, over all its files and profiles. */
public final class SettingFiles {
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "(application|bootstrap|microprofile-config|config)([-_.][\\w.-]+)?"
              + "\\.(yml|yaml|properties)");
  private static final Pattern LOCAL =
      Pattern.compile(
          ".*\\b(localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|host\\.docker\\.internal)\\b.*");

  private final Map<String, List<Located>> byKey = new HashMap<>();
  private final List<Located> all = new ArrayList<>();

  /**
   * A setting with its file.
   *
   * @param profile that it holds for; empty for all
   * @param shared whether the file is for many components, of which not each needs all of it
   */
  public record Located(RepoPath file, String profile, Setting setting, boolean shared) {}

  /** Whether a file is called as a component's own settings are. */
  static boolean isOwn(RepoPath path) {
    return OWN_NAME.matcher(path.fileName()).matches();
  }

  /** Adds a file's settings; files added later win. */
  void add(RepoPath path, String profile, List<Setting> settings, boolean shared) {
    for (Setting setting : Implied.with(settings)) {
      String holds = setting.profile().isEmpty() ? profile : setting.profile();
      add(new Located(path, holds, setting, shared));
    }
  }

  void addAll(SettingFiles others) {
    others.all.forEach(this::add);
  }

  void add(Located located) {
    all.add(located);
    byKey.computeIfAbsent(canonical(located.setting().key()), k -> new ArrayList<>()).add(located);
  }

  /** The profile that a file's own name tells: of {@code application-docker.yml} it is docker. */
  static String profile(RepoPath path, String stem) {
    String name = path.fileName();
    String bare = name.substring(0, name.lastIndexOf('.'));
    return bare.length() > stem.length() + 1 && bare.startsWith(stem)
        ? bare.substring(stem.length() + 1)
        : "";
  }

  /** Every setting, in the order added. */
  public List<Located> all() {
    return List.copyOf(all);
  }

  /**
   * The value that tells most: the one for all profiles, unless it is blank or names the
   * developer's machine and a profile names another; of several profiles the first by name.
   */
  public Optional<String> find(String key) {
    List<Located> values = byKey.getOrDefault(canonical(key), List.of());
    Optional<String> general = last(values.stream().filter(v -> v.profile().isEmpty()).toList());
    Optional<String> special =
        values.stream()
            .filter(v -> !v.profile().isEmpty() && !isOpen(v.setting().value()))
            .min(Comparator.comparing(Located::profile))
            .map(v -> v.setting().value());
    if (general.isPresent() && (special.isEmpty() || !isOpen(general.get()))) {
      return general;
    }
    return special.or(() -> general).or(() -> last(values));
  }

  /** Every value that a key has in some file or profile. */
  public Set<String> values(String key) {
    return byKey.getOrDefault(canonical(key), List.of()).stream()
        .map(located -> located.setting().value())
        .collect(Collectors.toSet());
  }

  private static Optional<String> last(List<Located> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(values.size() - 1).setting().value());
  }

  private static boolean isOpen(String value) {
    return value.isBlank() || LOCAL.matcher(value).matches();
  }

  /** Whether two keys are one to a framework. */
  static boolean isSame(String one, String other) {
    return canonical(one).equals(canonical(other));
  }

  /** Relaxed binding: case, dots, dashes and underscores make no difference (Spring Boot docs). */
  private static String canonical(String key) {
    return key.replaceAll("[\\[\\]._-]", "").toLowerCase(Locale.ROOT);
  }
}
