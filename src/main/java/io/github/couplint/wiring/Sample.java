package io.github.couplint.wiring;

import io.github.couplint.change.Change;
import io.github.couplint.change.jgit.ChangeOfTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A small system that comes with the tool, and changes to it.
 *
 * @param base path to text
 * @param stories in the order of their names
 */
public record Sample(SortedMap<String, String> base, List<Story> stories) {
  /**
   * A change to a sample.
   *
   * @param name of its folder, such as {@code 03-price-per-line}
   * @param title what the change does
   * @param why what the developer had in mind, Markdown
   * @param head all files after the change, path to text
   */
  public record Story(String name, String title, String why, SortedMap<String, String> head) {}

  public Sample {
    stories = List.copyOf(stories);
  }

  /** The sample of that name among those built in. */
  public static Sample builtIn(String name) {
    SortedMap<String, String> all = BuiltIn.under("couplint/samples/" + name + "/");
    SortedMap<String, String> base = below(all, "base/");
    SortedMap<String, String> changes = below(all, "changes/");
    SortedSet<String> names = new TreeSet<>();
    changes.keySet().forEach(path -> names.add(path.substring(0, path.indexOf('/'))));
    List<Story> stories = new ArrayList<>();
    names.forEach(story -> stories.add(story(story, base, below(changes, story + "/"))));
    return new Sample(base, stories);
  }

  private static Story story(
      String name, SortedMap<String, String> base, SortedMap<String, String> files) {
    SortedMap<String, String> head = new TreeMap<>(base);
    files.getOrDefault("removed.txt", "").lines().map(String::strip).forEach(head::remove);
    head.putAll(below(files, "head/"));
    String page = files.getOrDefault("change.md", "# " + name + "\n").replace("\r\n", "\n");
    String title = page.lines().findFirst().orElse(name).replaceFirst("^#+ *", "");
    String rest = page.substring(Math.min(page.length(), page.indexOf('\n') + 1));
    int expected = rest.indexOf("\n## ");
    String why = expected < 0 ? rest : rest.substring(0, expected);
    return new Story(name, title, why.strip(), head);
  }

  private static SortedMap<String, String> below(SortedMap<String, String> files, String folder) {
    SortedMap<String, String> found = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (path.startsWith(folder)) {
            found.put(path.substring(folder.length()), text);
          }
        });
    return found;
  }

  /** What a story changes. */
  public Change change(Story story) {
    return ChangeOfTexts.between("base", base, story.name(), story.head());
  }
}
