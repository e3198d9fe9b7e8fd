package io.github.couplint.rules;

import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.Value;
import io.github.couplint.rules.Addressing.Bound;
import io.github.couplint.rules.Addressing.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the evidence that a component's settings give by themselves. */
final class SettingEvidence {
  private final RuleBook book;
  private final Part part;
  private final Addressing addressing;
  private final List<Evidence> found = new ArrayList<>();

  private SettingEvidence(RuleBook book, Part part, Addressing addressing) {
    this.book = book;
    this.part = part;
    this.addressing = addressing;
  }

  /**
   * The evidence, one place for each file that has a key; what all profiles name by it is one
   * target.
   */
  static List<Evidence> of(RuleBook book, Part part, GrpcProviders providers) {
    SettingEvidence evidence =
        new SettingEvidence(book, part, new Addressing(part.values(), part.targets(), providers));
    Map<String, List<Part.Setting>> byKey = new TreeMap<>();
    part.settings().stream()
        .filter(setting -> !setting.test() && !setting.value().isBlank())
        .forEach(s -> byKey.computeIfAbsent(s.key(), key -> new ArrayList<>()).add(s));
    byKey.forEach(evidence::key);
    return evidence.found;
  }

  private void key(String key, List<Part.Setting> settings) {
    for (Technology technology : book.technologies()) {
      if (settings.stream().allMatch(Part.Setting::shared) && !isBuiltWith(technology)) {
        continue;
      }
      technology.openings().stream()
          .filter(o -> o instanceof Opening.OfSetting setting && setting.key().matches(key))
          .findFirst()
          .flatMap(opening -> named(opening, key, technology))
          .flatMap(Named::target)
          .ifPresent(target -> add(technology, target, settings));
    }
  }

  private boolean isBuiltWith(Technology technology) {
    return part.dependencies().stream()
        .filter(dependency -> !dependency.managed() && !dependency.test())
        .anyMatch(d -> technology.coordinates().stream().anyMatch(c -> c.matches(d.coordinates())));
  }

  private Optional<Named> named(Opening opening, String key, Technology technology) {
    List<Bound> bound =
        Addressing.positional(opening.bindings(), List.of(new Value.Template("${" + key + "}")));
    return addressing.name(bound, technology);
  }

  private void add(Technology technology, Target target, List<Part.Setting> settings) {
    for (Part.Setting setting : settings) {
      Site site = new Site(setting.path(), setting.span(), Role.CONFIG, "", setting.key());
      found.add(
          Evidence.outsideCode(
              Evidence.Source.of(technology), Optional.of(target), site, true, false));
    }
  }
}
