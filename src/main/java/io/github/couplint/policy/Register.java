package io.github.couplint.policy;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.spelling.Spelling;
import io.github.couplint.yaml.YamlException;
import io.github.couplint.yaml.YamlFields;
import io.github.couplint.yaml.YamlNode;
import io.github.couplint.yaml.YamlTree;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The exception register, {@code .couplint/accepted.yml}: couplings that somebody answers for.
 *
 * @param entries in file order
 * @param faults what is wrong with the file, one line each; a faulty entry accepts nothing
 */
public record Register(List<Acceptance> entries, List<String> faults) {
  /** Where there is no register. */
  public static final Register EMPTY = new Register(List.of(), List.of());

  private static final List<String> KEYS =
      List.of("from", "to", "kind", "owner", "reason", "until", "link");

  public Register {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /** Reads the text of a register; its name stands in the faults. */
  public static Register parse(String file, String text) {
    List<String> faults = new ArrayList<>();
    List<Acceptance> entries = new ArrayList<>();
    try {
      for (YamlNode document : YamlTree.parseStrictly(text)) {
        YamlFields root = YamlFields.of(file, document, faults).only("version", "accepted");
        ConfigReader.checkVersion(root);
        root.mappings("accepted").forEach(f -> entry(f, faults).ifPresent(entries::add));
      }
    } catch (YamlException e) {
      faults.add(file + ":" + e.line() + ": not YAML: " + e.getMessage());
    }
    return new Register(entries, faults);
  }

  /** The entry, unless anything is wrong with it. */
  private static Optional<Acceptance> entry(YamlFields fields, List<String> faults) {
    int before = faults.size();
    fields.only(KEYS.toArray(String[]::new));
    String kind = fields.required("kind");
    if (!kind.isEmpty() && Kind.find(kind).isEmpty()) {
      List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
      fields.fault("kind", "no such kind: '" + kind + "'" + Spelling.didYouMean(kind, kinds));
    }
    Optional<LocalDate> until = date(fields);
    List<String> texts =
        List.of(
            told(fields, "from"),
            told(fields, "to"),
            told(fields, "owner"),
            told(fields, "reason"));
    Optional<String> link = fields.text("link");
    return faults.size() > before
        ? Optional.empty()
        : until.map(
            day ->
                new Acceptance(
                    texts.get(0),
                    texts.get(1),
                    kind,
                    texts.get(2),
                    texts.get(3),
                    day,
                    link,
                    fields.line()));
  }

  private static String told(YamlFields fields, String key) {
    String text = fields.required(key).strip();
    if (text.isEmpty() && fields.keys().contains(key)) {
      fields.fault(key, "expected a text; it is empty");
    }
    return text;
  }

  private static Optional<LocalDate> date(YamlFields fields) {
    String text = fields.required("until");
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      if (!text.isEmpty()) {
        fields.fault("until", "expected a day such as 2027-01-31; was '" + text + "'");
      }
      return Optional.empty();
    }
  }

  /** The entry that accepts an edge on a day, if one does. */
  public Optional<Acceptance> accepting(Edge edge, LocalDate day) {
    return entries.stream().filter(e -> e.covers(edge) && e.holdsOn(day)).findFirst();
  }

  /** The entries that no longer hold on a day, in file order. */
  public List<Acceptance> expired(LocalDate day) {
    return entries.stream().filter(entry -> !entry.holdsOn(day)).toList();
  }
}
