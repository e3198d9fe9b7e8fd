package io.github.couplint.fuzz;

import io.github.couplint.policy.Baseline;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.policy.Register;
import io.github.couplint.rules.Glob;
import io.github.couplint.rules.pack.CompiledPacks;
import io.github.couplint.rules.pack.PackReader;
import io.github.couplint.rules.pack.PackReader.Loaded;
import io.github.couplint.rules.pack.Page;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlLeaf;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.util.List;
import java.util.TreeMap;

/** Readers of what a team writes about how it wants to be judged. */
final class PolicyTargets {
  private PolicyTargets() {}

  static void tree(byte[] input) {
    String text = Target.text(input);
    YamlTree.lineOf(text, List.of("a", "b"));
    try {
      List<YamlNode> documents = YamlTree.parse(text);
      Target.same(documents, YamlTree.parse(text));
      for (YamlNode document : documents) {
        YamlLeaf.of(document);
      }
    } catch (YamlException e) {
      // not YAML: told
    }
    try {
      YamlTree.parseTemplate(text);
    } catch (YamlException e) {
      // nor a template
    }
  }

  /** The same text as each kind of file that a pack may have. */
  static void pack(byte[] input) {
    String text = Target.text(input);
    for (String path :
        List.of("own/pack.yml", "own/rule.md", "technologies/t.yml", "vendors/v.yml")) {
      TreeMap<String, String> files = new TreeMap<>();
      files.put(".couplint/rules/" + path, text);
      Loaded loaded = PackReader.read(files);
      Target.same(loaded.faults(), PackReader.read(files).faults());
      if (loaded.faults().isEmpty()) {
        byte[] compiled = CompiledPacks.write(loaded.book());
        Target.same(
            List.of(compiled.length),
            List.of(CompiledPacks.write(CompiledPacks.read(compiled)).length));
      }
    }
  }

  static void page(byte[] input) {
    String text = Target.text(input);
    Page.split(text)
        .ifPresent(
            parts -> {
              Page.cases(parts.body());
              Page.headings(parts.body());
              Page.strayFences(parts.body());
            });
    ChangeTarget.pages(text);
  }

  static void config(byte[] input) {
    String text = Target.text(input);
    Checked<Config> checked = Config.parse(".couplint.yml", text);
    if (checked instanceof Checked.Valid<Config>) {
      ChangeTarget.configured(text);
    }
  }

  static void register(byte[] input) {
    String text = Target.text(input);
    Target.same(Register.parse("a.yml", text), Register.parse("a.yml", text));
  }

  /** A baseline written again reads as the same. */
  static void baseline(byte[] input) {
    if (Baseline.parse("b.yml", Target.text(input)) instanceof Checked.Valid<Baseline> valid) {
      Target.same(Baseline.parse("b.yml", valid.value().text()), valid);
    }
  }

  /** The first line is a pattern, the second a name. */
  static void glob(byte[] input) {
    String[] lines = Target.text(input).split("\n", 3);
    if (lines.length > 1) {
      for (Glob glob :
          List.of(Glob.ofPath(lines[0]), Glob.ofType(lines[0]), Glob.ofCoordinates(lines[0]))) {
        boolean matches = glob.matches(lines[1]);
        if (!matches && glob.captures(lines[1]).isPresent()) {
          throw new AssertionError("captures what it does not match: " + glob);
        }
        glob.expanded();
      }
    }
  }
}
