package io.github.couplint.policy;

import io.github.couplint.policy.Config.RuleOverride;
import io.github.couplint.policy.Terms.Said;
import io.github.couplint.score.Points;
import io.github.couplint.score.Severity;
import io.github.couplint.yaml.YamlFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads how couplings are judged: {@code gate} and {@code rules}, wherever they stand. */
final class TermsReader {
  static final List<String> GATE = List.of("failOn", "mode");
  static final List<String> RULE = List.of("mode", "base", "points");

  private static final List<String> LEVELS =
      Stream.concat(Stream.of("never"), Arrays.stream(Severity.values()).map(Severity::id))
          .toList();

  private TermsReader() {}

  @SuppressWarnings("OptionalMapToOptional") // an inner one that is empty says never
  static Said read(YamlFields fields) {
    Optional<YamlFields> gate = fields.mapping("gate");
    gate.ifPresent(inner -> inner.only(GATE.toArray(String[]::new)));
    return new Said(
        gate.flatMap(g -> ConfigReader.choice(g, "failOn", LEVELS)).map(Severity::find),
        gate.flatMap(g -> ConfigReader.choice(g, "mode", List.of("new", "all")))
            .map(mode -> mode.equals("new") ? Gate.Scope.NEW : Gate.Scope.ALL),
        rules(fields));
  }

  private static SortedMap<String, RuleOverride> rules(YamlFields fields) {
    SortedMap<String, RuleOverride> rules = new TreeMap<>();
    fields
        .mapping("rules")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(id -> all.mapping(id).ifPresent(one -> rules.put(id, rule(one)))));
    return rules;
  }

  private static RuleOverride rule(YamlFields fields) {
    fields.only(RULE.toArray(String[]::new));
    fields.mapping("points").ifPresent(points -> points.only(codes()));
    List<String> modes = Arrays.stream(Mode.values()).map(Mode::id).toList();
    return new RuleOverride(
        ConfigReader.choice(fields, "mode", modes).flatMap(Mode::find),
        fields.number("base"),
        fields.numbersByKey("points"));
  }

  private static String[] codes() {
    return Points.table().keySet().toArray(String[]::new);
  }
}
