package io.github.couplint.topology.backstage;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the components that catalog files describe (Backstage docs, "Descriptor Format"). */
public final class Catalog {
  private Catalog() {}

  /**
   * A component as a catalog describes it.
   *
   * @param folder of the catalog file
   * @param type such as {@code service}, {@code website}, {@code library}
   * @param owner without kind and namespace; empty when not told
   * @param tier 1 most critical; empty when not told
   * @param needs names of what it depends on and of the APIs that it consumes
   * @param provides names of its APIs
   */
  public record Entry(
      String name,
      String folder,
      String type,
      String owner,
      OptionalInt tier,
      List<String> needs,
      List<String> provides) {
    public Entry {
      provides = List.copyOf(provides);
      needs = List.copyOf(needs);
    }
  }

  /** All components of all catalog files, by path; a file that can't be read tells nothing. */
  public static List<Entry> of(Snapshot snapshot) {
    List<Entry> entries = new ArrayList<>();
    for (RepoPath path : snapshot.files().keySet()) {
      if (path.fileName().matches("catalog-info\\.ya?ml")) {
        documents(snapshot, path).stream()
            .filter(document -> document.text("kind").equals("Component"))
            .filter(document -> !document.text("metadata", "name").isEmpty())
            .forEach(document -> entries.add(entry(path, document)));
      }
    }
    return List.copyOf(entries);
  }

  private static List<YamlNode> documents(Snapshot snapshot, RepoPath path) {
    try {
      String blob = snapshot.files().getOrDefault(path, "");
      return YamlTree.parse(new String(snapshot.blobs().read(blob), StandardCharsets.UTF_8));
    } catch (UnreadableBlobException | YamlException e) {
      return List.of();
    }
  }

  private static Entry entry(RepoPath path, YamlNode component) {
    Stream<String> needs =
        Stream.concat(
            component.texts("spec", "dependsOn").stream(),
            component.texts("spec", "consumesApis").stream());
    return new Entry(
        component.text("metadata", "name"),
        path.folder(),
        component.text("spec", "type"),
        name(component.text("spec", "owner")),
        tier(component),
        needs.map(Catalog::name).toList(),
        component.texts("spec", "providesApis").stream().map(Catalog::name).toList());
  }

  /** Of {@code group:default/team-a} the name. */
  private static String name(String reference) {
    return reference.substring(
        Math.max(reference.lastIndexOf(':'), reference.lastIndexOf('/')) + 1);
  }

  /** There is no standard place for it; these are the usual ones. */
  private static OptionalInt tier(YamlNode component) {
    return Stream.of(
            component.text("spec", "tier"),
            component.text("metadata", "labels", "tier"),
            component.text("metadata", "annotations", "tier"))
        .map(text -> text.replaceFirst("(?i)^tier[-_ ]?", ""))
        .filter(text -> text.matches("[1-9]"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }
}
