package io.github.couplint.cli;

import io.github.couplint.coupling.Kind;
import io.github.couplint.wiring.BuiltIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a rule that somebody begins to write; its example fails until it is filled in.
 *
 * @param id of the rule
 */
record Scaffold(String id, Kind kind) {
  static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private static final String FOLDER = ".couplint/rules/own/";
  private static final String TEMPLATES = "couplint/scaffold/";

  Scaffold {
    if (!id.matches(ID)) {
      throw new IllegalArgumentException("not the id of a rule: " + id);
    }
  }

  /** Path from the root to text. */
  private SortedMap<String, String> files() {
    SortedMap<String, String> templates = BuiltIn.under(TEMPLATES);
    return new TreeMap<>(
        Map.of(
            FOLDER + id + ".md", filled(templates, "rule.md"),
            FOLDER + "technologies/" + id + ".yml", filled(templates, "technology.yml")));
  }

  private String filled(SortedMap<String, String> templates, String name) {
    return templates.getOrDefault(name, "").replace("RULE", id).replace("KIND", kind.id());
  }

  /** Writes them and tells their paths; when one of them is there, nothing is written. */
  List<String> write(Path root) throws UsageException {
    SortedMap<String, String> files = files();
    for (String path : files.keySet()) {
      if (Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException(path + ": is there already; choose another id, or remove it");
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      ReportFile.write(
          ReportFile.below(root, file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return List.copyOf(files.keySet());
  }
}
