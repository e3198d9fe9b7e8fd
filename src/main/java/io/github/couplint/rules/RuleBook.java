package io.github.couplint.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All rules, technologies and vendors that are active, each ordered by id. */
public record RuleBook(List<Rule> rules, List<Technology> technologies, List<Vendor> vendors) {
  public RuleBook {
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    technologies = technologies.stream().sorted(Comparator.comparing(Technology::id)).toList();
    vendors = vendors.stream().sorted(Comparator.comparing(Vendor::id)).toList();
  }

  /** The ids of all rules. */
  public Set<String> ruleIds() {
    return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same rules with the technologies and vendors that are evidence for some of them only. */
  RuleBook about(Set<String> some) {
    boolean leaks = some.contains(Leaks.RULE);
    return new RuleBook(
        rules,
        technologies.stream().filter(t -> some.contains(t.rule())).toList(),
        vendors.stream().filter(v -> leaks || some.contains(v.rule())).toList());
  }

  public Optional<Rule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  Optional<Technology> technology(String id) {
    return technologies.stream().filter(technology -> technology.id().equals(id)).findFirst();
  }

  /** The target that a host belongs to; of several patterns the most exact one tells. */
  Optional<String> vendorOfHost(String host) {
    Optional<String> best = Optional.empty();
    int exactness = -1;
    for (Vendor vendor : vendors) {
      for (Glob pattern : vendor.hosts()) {
        Optional<List<String>> captures = pattern.captures(host);
        if (captures.isPresent() && pattern.exactness() > exactness) {
          exactness = pattern.exactness();
          best = captures.map(vendor::targetName);
        }
      }
    }
    return best;
  }

  /** The ids of technologies that reach a vendor without naming it, by the vendor's id. */
  Map<String, List<String>> ways() {
    return vendors.stream().collect(Collectors.toMap(Vendor::id, v -> v.artifacts().through()));
  }
}
