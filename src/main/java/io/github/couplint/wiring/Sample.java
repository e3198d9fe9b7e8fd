package io.github.couplint.wiring;

import io.github.couplint.change.Change;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.jgit.InMemory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A change to a small system that comes along, to be shown and tested with.
 *
 * @param name such as {@code 01-erp-from-work-orders}
 * @param base path to text
 * @param head path to text
 * @param notes what the change is about: a title, a paragraph, the findings to be expected
 */
public record Sample(
    String name, SortedMap<String, String> base, SortedMap<String, String> head, String notes) {

  public Sample {
    base = Collections.unmodifiableSortedMap(new TreeMap<>(base));
    head = Collections.unmodifiableSortedMap(new TreeMap<>(head));
  }

  /** The changes to a system such as {@code installers}, ordered by name. */
  public static List<Sample> of(String system) {
    SortedMap<String, String> texts = BuiltIn.under("couplint/samples/" + system + "/");
    SortedMap<String, String> base = below("base/", texts);
    SortedMap<String, String> changes = below("changes/", texts);
    return changes.keySet().stream()
        .map(path -> path.substring(0, path.indexOf('/')))
        .distinct()
        .map(name -> of(name, base, below(name + "/", changes)))
        .toList();
  }

  private static Sample of(
      String name, SortedMap<String, String> base, SortedMap<String, String> change) {
    SortedMap<String, String> head = new TreeMap<>(base);
    head.keySet().removeAll(change.getOrDefault("removed.txt", "").lines().toList());
    head.putAll(below("head/", change));
    return new Sample(name, base, head, change.getOrDefault("change.md", ""));
  }

  private static SortedMap<String, String> below(String folder, SortedMap<String, String> texts) {
    SortedMap<String, String> below = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.startsWith(folder)) {
            below.put(path.substring(folder.length()), text);
          }
        });
    return below;
  }

  /** One line, as for a list of changes. */
  public String title() {
    return notes.lines().findFirst().map(line -> line.replaceFirst("^# *", "")).orElse(name);
  }

  /** What the developer did, in one paragraph on one line. */
  public String story() {
    return Arrays.stream(notes.split("\n\n"))
        .skip(1)
        .findFirst()
        .map(paragraph -> paragraph.strip().replace('\n', ' '))
        .orElse("");
  }

  public Change change() {
    return InMemory.change(
        InMemory.snapshot("base", bytes(base)), InMemory.snapshot(name, bytes(head)));
  }

  private static SortedMap<RepoPath, byte[]> bytes(SortedMap<String, String> texts) {
    SortedMap<RepoPath, byte[]> bytes = new TreeMap<>();
    texts.forEach(
        (path, text) -> bytes.put(new RepoPath(path), text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }
}
