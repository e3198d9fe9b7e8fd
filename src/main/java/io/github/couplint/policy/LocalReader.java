package io.github.couplint.policy;

import io.github.couplint.spelling.Spelling;
import io.github.couplint.yaml.YamlFields;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads what is said about some components only. */
final class LocalReader {
  static final List<String> OVERRIDE = List.of("components", "gate", "rules");
  static final List<String> NESTED = List.of("version", "gate", "rules");

  private static final List<String> LOCKS = List.of("gate", "rules");

  private LocalReader() {}

  /** What the root's file says. */
  static Locals read(YamlFields root) {
    List<String> locked = root.texts("locked");
    for (String lock : locked) {
      if (!LOCKS.contains(lock) && !lock.startsWith("rules.")) {
        root.fault(
            "locked",
            "expected gate, rules or rules.<id>; was '%s'%s"
                .formatted(lock, Spelling.didYouMean(lock, LOCKS)));
      }
    }
    return new Locals(
        root.mappings("overrides").stream().map(LocalReader::override).toList(), locked);
  }

  private static Local override(YamlFields fields) {
    fields.only(OVERRIDE.toArray(String[]::new));
    List<String> components = fields.texts("components");
    if (components.isEmpty()) {
      fields.fault("components", "expected names of components; there are none");
    }
    return new Local(new Local.Named(components), TermsReader.read(fields));
  }

  /** What a file in a folder says; the keys that only the root may have are told as such. */
  static Local nested(String folder, YamlFields fields, Collection<String> rootKeys) {
    List<String> misplaced = fields.keys().stream().filter(rootKeys::contains).toList();
    misplaced.stream()
        .filter(key -> !NESTED.contains(key))
        .forEach(
            key ->
                fields.fault(
                    key,
                    "belongs into the .couplint.yml at the root; one in a folder has gate and rules"));
    fields.only(Stream.concat(NESTED.stream(), misplaced.stream()).toArray(String[]::new));
    return new Local(new Local.Below(folder), TermsReader.read(fields));
  }
}
