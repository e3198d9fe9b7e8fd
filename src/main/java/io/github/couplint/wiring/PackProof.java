package io.github.couplint.wiring;

import io.github.couplint.policy.Checked;
import io.github.couplint.rules.Glob;
import io.github.couplint.rules.Opening;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import io.github.couplint.spelling.Spelling;
import io.github.couplint.wiring.PackName.Artifact;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlFields;
import io.github.couplint.yaml.YamlTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds the types that packs of a team name against the artifacts that they list under {@code
 * checked}, as far as these are on this machine.
 */
public final class PackProof {
  private final RuleBook book;
  private final PackSources sources;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private PackProof(RuleBook book, PackSources sources) {
    this.book = book;
    this.sources = sources;
  }

  /**
   * What came of it.
   *
   * @param faults types that no artifact has
   * @param notes entries that could not be held against anything
   */
  public record Result(List<String> faults, List<String> notes) {
    public Result {
      faults = List.copyOf(faults);
      notes = List.copyOf(notes);
    }
  }

  /** Tries all entries of packs that are not built in. */
  public static Result of(PolicyFiles files, RuleBook book, PackSources sources) {
    PackProof proof = new PackProof(book, sources);
    files.packs().forEach(proof::file);
    return new Result(proof.faults, proof.notes);
  }

  private void file(String path, String text) {
    String folder = path.replaceFirst("/[^/]*$", "");
    boolean isVendor = folder.endsWith("/vendors");
    if (!isVendor && !folder.endsWith("/technologies")) {
      return;
    }
    try {
      YamlTree.parse(text).stream()
          .map(document -> YamlFields.of(path, document, new ArrayList<>()))
          .forEach(entry -> entry(path, text, entry, isVendor));
    } catch (YamlException e) {
      faults.add(path + ":" + e.line() + ": not YAML: " + e.getMessage());
    }
  }

  private void entry(String path, String text, YamlFields entry, boolean isVendor) {
    List<String> checked = entry.texts("checked");
    if (checked.isEmpty()) {
      return;
    }
    Optional<SortedSet<String>> types = types(checked, entry);
    String id = entry.text("id").orElse("");
    List<String> unverified = entry.texts("unverified");
    types.ifPresent(
        there ->
            (isVendor ? ofVendor(id) : ofTechnology(id))
                .map(Glob::toString)
                .filter(name -> unverified.stream().noneMatch(mark -> mark.contains(name)))
                .distinct()
                .filter(name -> there.stream().noneMatch(Glob.ofType(name)::matches))
                .forEach(
                    name ->
                        faults.add(
                            "%s:%d: no type '%s' in %s%s"
                                .formatted(
                                    path,
                                    line(text, entry.line(), name),
                                    name,
                                    String.join(", ", checked),
                                    meant(name, there)))));
  }

  /** All types of the artifacts; nothing when one of these is not at hand. */
  private Optional<SortedSet<String>> types(List<String> checked, YamlFields entry) {
    SortedSet<String> types = new TreeSet<>();
    for (String text : checked) {
      Optional<PackArchive> archive = archive(text);
      if (archive.isEmpty()) {
        notes.add(
            "%s: not held against %s, which is not in %s"
                .formatted(entry.place("checked"), text, sources.artifacts()));
        return Optional.empty();
      }
      try {
        types.addAll(archive.orElseThrow().types());
      } catch (IOException e) {
        String reason = Reason.of(e);
        notes.add("%s: %s can't be read: %s".formatted(entry.place("checked"), text, reason));
        return Optional.empty();
      }
    }
    return Optional.of(types);
  }

  private Optional<PackArchive> archive(String text) {
    return PackName.of(text) instanceof Checked.Valid<PackName> valid
            && valid.value() instanceof Artifact artifact
        ? PackArchive.find(artifact, sources.artifacts())
        : Optional.empty();
  }

  private Stream<Glob> ofTechnology(String id) {
    return book.technologies().stream()
        .filter(technology -> technology.id().equals(id))
        .flatMap(PackProof::types);
  }

  private static Stream<Glob> types(Technology technology) {
    Stream<Opening> openings =
        Stream.concat(technology.openings().stream(), technology.naming().address().stream());
    return Stream.concat(
        openings.flatMap(opening -> opening.subject().stream()), technology.client().stream());
  }

  private Stream<Glob> ofVendor(String id) {
    return book.vendors().stream()
        .filter(vendor -> vendor.id().equals(id))
        .flatMap(
            vendor ->
                Stream.of(
                        vendor.entry().stream().map(Vendor.Entry::type),
                        vendor.types().value().stream(),
                        vendor.types().not().stream())
                    .flatMap(types -> types));
  }

  /** The first line from another on that has a name. */
  private static int line(String text, int from, String name) {
    String[] lines = text.split("\n", -1);
    for (int i = from - 1; i < lines.length; i++) {
      if (lines[i].contains(name)) {
        return i + 1;
      }
    }
    return from;
  }

  /** A type of the same simple name elsewhere, else one that is spelt nearly so. */
  private static String meant(String name, SortedSet<String> there) {
    String end = name.substring(Math.max(0, name.lastIndexOf('.')));
    return there.stream()
        .filter(type -> type.endsWith(end))
        .findFirst()
        .map(type -> " (did you mean '" + type + "'?)")
        .orElseGet(() -> Spelling.didYouMean(name, there));
  }
}
