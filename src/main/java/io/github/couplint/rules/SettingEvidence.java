package io.github.couplint.rules;

import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects the evidence that a component's settings give by themselves. */
final class SettingEvidence {
  private final List<Watched> watched = new ArrayList<>();
  private final Part part;
  private final Addressing addressing;
  private final List<Evidence> found = new ArrayList<>();

  private SettingEvidence(RuleBook book, Part part, Addressing addressing) {
    this.part = part;
    for (Technology technology : book.technologies()) {
      List<Opening.OfSetting> openings =
          technology.openings().stream()
              .flatMap(o -> o instanceof Opening.OfSetting s ? Stream.of(s) : Stream.empty())
              .toList();
      if (!openings.isEmpty()) {
        watched.add(new Watched(technology, openings));
      }
    }
    this.addressing = addressing;
  }

  /** A technology with the settings that open it. */
  private record Watched(Technology technology, List<Opening.OfSetting> openings) {}

  /**
   * The evidence, one place for each file that has a key; what all profiles name by it is one
   * target.
   */
  static List<Evidence> of(RuleBook book, Part part, GrpcProviders providers) {
    SettingEvidence evidence =
        new SettingEvidence(book, part, new Addressing(part.values(), part.targets(), providers));
    Map<String, List<Part.Setting>> byKey = new TreeMap<>();
    part.settings().stream()
        .filter(setting -> !setting.value().isBlank())
        .forEach(s -> byKey.computeIfAbsent(s.key(), key -> new ArrayList<>()).add(s));
    byKey.forEach(evidence::key);
    return evidence.found;
  }

  private void key(String key, List<Part.Setting> settings) {
    boolean shared = settings.stream().allMatch(Part.Setting::shared);
    for (Watched one : watched) {
      if (shared && !isBuiltWith(one.technology())) {
        continue;
      }
      one.openings().stream()
          .filter(opening -> opening.key().matches(key))
          .findFirst()
          .flatMap(opening -> named(opening, key, one.technology()))
          .flatMap(Named::target)
          .ifPresent(target -> add(one.technology(), target, settings));
    }
  }

  private boolean isBuiltWith(Technology technology) {
    return part.dependencies().stream()
        .filter(dependency -> !dependency.managed())
        .anyMatch(d -> technology.coordinates().stream().anyMatch(c -> c.matches(d.coordinates())));
  }

  private Optional<Named> named(Opening opening, String key, Technology technology) {
    List<Bound> bound =
        Bound.positional(opening.bindings(), List.of(new Value.Template("${" + key + "}")));
    return addressing.name(bound, technology);
  }

  private void add(Technology technology, Target target, List<Part.Setting> settings) {
    for (Part.Setting setting : settings) {
      Site site = new Site(setting.path(), setting.span(), Role.CONFIG, "", setting.key());
      found.add(
          Evidence.outsideCode(Evidence.Source.of(technology), Optional.of(target), site, true));
    }
  }
}
