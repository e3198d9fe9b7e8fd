package io.github.couplint.rules.pack;

import io.github.couplint.coupling.Kind;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import io.github.couplint.spelling.Spelling;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlFields;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads packs: pages, technologies and vendors, from texts by path. */
public final class PackReader {
  private static final String OWN = ".couplint/";

  /** The keys of {@code pack.yml}. */
  static final List<String> PACK = List.of("id", "title", "rules", "extends");

  /** The keys of a page's front matter. */
  static final List<String> RULE =
      List.of("id", "kind", "title", "base", "bases", "recommendation", "situations");

  private final List<Rule> rules = new ArrayList<>();
  private final List<Technology> technologies = new ArrayList<>();
  private final List<Vendor> vendors = new ArrayList<>();
  private final Map<String, YamlFields> defined = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private PackReader() {}

  /**
   * What was read.
   *
   * @param book all that is sound
   * @param faults what is not, as {@code file:line: ...} lines in file order; empty when all is
   */
  public record Loaded(RuleBook book, List<String> faults) {
    public Loaded {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads packs.
   *
   * @param files path to text: {@code <pack>/<rule>.md}, {@code technologies/*.yml}, {@code
   *     vendors/*.yml}, {@code <pack>/pack.yml}
   */
  public static Loaded read(SortedMap<String, String> files) {
    return read(files, Collections.emptySortedMap());
  }

  /**
   * Reads packs and those that add to them. Of two with one id the fault is that of the one that
   * adds; a team's own come last.
   */
  public static Loaded read(SortedMap<String, String> files, SortedMap<String, String> more) {
    PackReader reader = new PackReader();
    files.forEach(reader::file);
    read(more, path -> !path.startsWith(OWN), reader);
    read(more, path -> path.startsWith(OWN), reader);
    reader.checkReferences();
    return new Loaded(
        new RuleBook(reader.rules, reader.technologies, reader.vendors), reader.faults);
  }

  private static void read(
      SortedMap<String, String> files, Predicate<String> which, PackReader reader) {
    files.forEach(
        (path, text) -> {
          if (which.test(path)) {
            reader.file(path, text);
          }
        });
  }

  private void file(String path, String text) {
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    if (path.endsWith(".md") && !path.endsWith("README.md")) {
      Page.split(text)
          .ifPresentOrElse(
              page -> documents(path, page.yaml(), f -> rule(path, folder, f, page)),
              () -> faults.add(path + ":1: expected front matter between two --- lines"));
    } else if (folder.equals("technologies") || folder.endsWith("/technologies")) {
      documents(path, text, this::technology);
    } else if (folder.equals("vendors") || folder.endsWith("/vendors")) {
      documents(path, text, this::vendor);
    } else if (path.endsWith("pack.yml")) {
      documents(path, text, PackReader::checkPack);
    }
  }

  private static void checkPack(YamlFields fields) {
    fields.only(PACK.toArray(String[]::new));
    fields.required("id");
    fields.required("title");
    fields.texts("rules");
    fields.texts("extends");
  }

  private void documents(String path, String text, Consumer<YamlFields> each) {
    try {
      for (YamlNode document : YamlTree.parseStrictly(text)) {
        each.accept(YamlFields.of(path, document, faults));
      }
    } catch (YamlException e) {
      faults.add(path + ":" + e.line() + ": not YAML: " + e.getMessage());
    }
  }

  private void rule(String path, String pack, YamlFields fields, Page.Parts page) {
    fields.only(RULE.toArray(String[]::new));
    String id = unique("rule", fields);
    String stem = path.substring(path.lastIndexOf('/') + 1).replace(".md", "");
    if (!id.equals(stem)) {
      fields.fault("id", "expected the file's stem '" + stem + "'; was '" + id + "'");
    }
    String kindName = fields.required("kind");
    Optional<Kind> kind = Kind.find(kindName);
    if (kind.isEmpty()) {
      fields.fault(
          "kind", "no such kind: '" + kindName + "'" + Spelling.didYouMean(kindName, kinds()));
    }
    int base = fields.number("base").orElse(-1);
    if (base < 0 || base > 100) {
      fields.fault("base", "expected points from 0 to 100");
    }
    String title = fields.required("title");
    String recommendation = fields.required("recommendation").strip();
    kind.ifPresent(
        k ->
            rules.add(
                new Rule(
                    id,
                    pack,
                    k,
                    title,
                    base,
                    fields.numbersByKey("bases"),
                    recommendation,
                    situations(fields),
                    page.body())));
  }

  private static Map<String, String> situations(YamlFields fields) {
    Map<String, String> situations = new LinkedHashMap<>();
    fields
        .mapping("situations")
        .ifPresent(
            inner ->
                inner
                    .keys()
                    .forEach(
                        key ->
                            inner.text(key).ifPresent(text -> situations.put(key, text.strip()))));
    return situations;
  }

  private static List<String> kinds() {
    return List.of(Kind.values()).stream().map(Kind::id).toList();
  }

  private void technology(YamlFields fields) {
    technologies.add(EntryReader.technology(unique("technology", fields), fields));
  }

  private void vendor(YamlFields fields) {
    vendors.add(EntryReader.vendor(unique("vendor", fields), fields));
  }

  private String unique(String what, YamlFields fields) {
    String id = fields.required("id");
    YamlFields earlier = defined.putIfAbsent(what + " " + id, fields);
    if (earlier != null && fields.keys().contains("id")) {
      fields.fault(
          "id",
          "%s '%s' is defined at %s too; give this one another id"
              .formatted(what, id, earlier.place("id")));
    }
    return id;
  }

  /** What names a rule or a technology can only be checked once all files are read. */
  private void checkReferences() {
    List<String> ids = rules.stream().map(Rule::id).toList();
    List<String> known = technologies.stream().map(Technology::id).toList();
    technologies.forEach(t -> expect("technology", t.id(), t.rule(), ids));
    vendors.forEach(v -> expect("vendor", v.id(), v.rule(), ids));
    vendors.forEach(
        v ->
            v.artifacts().through().stream()
                .filter(id -> !known.contains(id))
                .forEach(
                    id ->
                        fieldsOf("vendor", v.id())
                            .fault(
                                "through",
                                "no such technology: '"
                                    + id
                                    + "'"
                                    + Spelling.didYouMean(id, known))));
  }

  private void expect(String what, String id, String rule, List<String> ids) {
    if (!ids.contains(rule)) {
      fieldsOf(what, id)
          .fault("rule", "no such rule: '" + rule + "'" + Spelling.didYouMean(rule, ids));
    }
  }

  private YamlFields fieldsOf(String what, String id) {
    return Objects.requireNonNull(defined.get(what + " " + id), id);
  }
}
