package io.github.couplint.report;

import static io.github.couplint.report.MarkdownText.code;
import static io.github.couplint.report.MarkdownText.prose;

import io.github.couplint.coupling.Edge;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.policy.Coverage;
import io.github.couplint.policy.Verdict;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a verdict as Markdown for a pull request: verdict line, balance, table of findings,
 * diagram, coverage. To fit a limit it sheds, in this order: the places, the removed edges, the
 * coverage's details, the diagram, table rows from the mildest; and says so.
 */
public final class MarkdownReport {
  /** The limit for reports that go to a place without one. */
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  private static final int MOST_ROWS = 25;

  /** Rows that are open; a reader who has 20 seconds reads no more. */
  private static final int OPEN_ROWS = 5;

  /** A larger diagram is folded, or what stands below it would not be seen. */
  private static final int OPEN_EDGES = 12;

  private static final List<Integer> FEWER_ROWS = List.of(10, 5, 2, 0);
  private static final int LONGEST_SNIPPET = 160;
  private static final int MOST_NOTES = 5;
  private static final int LONGEST_NOTE = 200;

  /** What can be left out, in that order. */
  private enum Detail {
    PLACES("the places"),
    CREDIT("the removed couplings"),
    GAPS("the details of the coverage"),
    DIAGRAM("the diagram");

    private final String words;

    Detail(String words) {
      this.words = words;
    }
  }

  private final Verdict verdict;
  private final Links links;
  private final FindingTable table;

  private MarkdownReport(Verdict verdict, Links links) {
    this.verdict = verdict;
    this.links = links;
    this.table = new FindingTable(verdict, links);
  }

  /**
   * The report.
   *
   * @param limit the most bytes that it may have, at least 1,000
   */
  public static String of(Verdict verdict, Links links, int limit) {
    return new MarkdownReport(verdict, links).within(limit);
  }

  /** One line that says whether the change may be merged, and why. */
  public static String headline(Verdict verdict) {
    return Headline.of(verdict);
  }

  private String within(int limit) {
    Set<Detail> shed = EnumSet.noneOf(Detail.class);
    String text = text(shed, MOST_ROWS);
    for (Detail detail : Detail.values()) {
      if (Visible.bytes(text) > limit) {
        shed.add(detail);
        text = text(shed, MOST_ROWS);
      }
    }
    for (int rows : FEWER_ROWS) {
      if (Visible.bytes(text) > limit) {
        text = text(shed, rows);
      }
    }
    return text;
  }

  private String text(Set<Detail> shed, int rows) {
    List<String> sections = new ArrayList<>();
    sections.add("## " + Headline.markdown(verdict) + "\n");
    sections.add(balance());
    sections.add(table.of(findings(0, Math.min(rows, open()))));
    sections.add(closedRows(rows));
    sections.add(furtherFindings(rows));
    sections.add(register());
    sections.add(policy());
    sections.add(ExceptionText.of(verdict));
    sections.add(coverage());
    sections.add(shed.contains(Detail.DIAGRAM) ? "" : diagram());
    sections.add(shed.contains(Detail.PLACES) ? "" : places());
    sections.add(shed.contains(Detail.CREDIT) ? "" : credit());
    sections.add(shed.contains(Detail.GAPS) ? "" : gaps());
    sections.add(cut(shed, rows));
    return sections.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
  }

  private List<Finding> findings(int from, int to) {
    int size = verdict.findings().size();
    return verdict.findings().subList(Math.min(from, size), Math.min(to, size));
  }

  /** How many findings are told at once: the mild ones only when there are no others. */
  private int open() {
    List<Finding> first = findings(0, OPEN_ROWS);
    long notable = first.stream().filter(f -> f.severity().atLeast(Severity.MEDIUM)).count();
    return notable == 0 ? first.size() : Math.toIntExact(notable);
  }

  private String closedRows(int rows) {
    List<Finding> closed = findings(open(), Math.max(open(), rows));
    return details(Headline.plural(closed.size(), "more finding"), table.of(closed));
  }

  private String balance() {
    Stream<String> others =
        Stream.of(What.STRENGTHENED, What.WIDENED, What.LOOSENED)
            .filter(what -> count(what) > 0)
            .map(what -> count(what) + " " + what.id());
    String edges = "**+%d / -%d edges**".formatted(count(What.INTRODUCED), count(What.REMOVED));
    Stream<String> rest = Stream.of("%s against merge base %s".formatted(head(), base()));
    return Stream.of(Stream.of(edges), others, rest)
            .flatMap(parts -> parts)
            .collect(Collectors.joining(" · "))
        + "\n";
  }

  private int count(What what) {
    return verdict.balance().getOrDefault(what, 0);
  }

  private String head() {
    return code(shortened(verdict.head()));
  }

  private String base() {
    return code(shortened(verdict.base()));
  }

  private static String shortened(String name) {
    return name.matches("[0-9a-f]{40,64}") ? name.substring(0, 7) : name;
  }

  private String diagram() {
    return Diagram.of(verdict).map(this::diagram).orElse("");
  }

  private String diagram(Diagram diagram) {
    String note =
        "Red: introduced, thick where it blocks. Amber: widened or strengthened. Dotted: removed."
            + (diagram.leftOut() == 0
                ? ""
                : " %d more edges are not drawn.".formatted(diagram.leftOut()));
    String picture = MarkdownText.fenced("mermaid", diagram.text()) + "\n<sub>" + note + "</sub>\n";
    return diagram.edges() <= OPEN_EDGES
        ? picture
        : details("Diagram of %d edges".formatted(diagram.edges()), picture);
  }

  private String furtherFindings(int rows) {
    int further = verdict.findings().size() - rows;
    return further <= 0
        ? ""
        : "And %s, none worse than those above.\n"
            .formatted(Headline.plural(further, "further finding"));
  }

  private String register() {
    return notes("Exceptions that do not hold:", verdict.excused().notes());
  }

  private String policy() {
    return notes(
        "It edits the policy by which changes are judged; this one was judged by the base's:",
        verdict.policy());
  }

  private static String notes(String title, List<String> notes) {
    String list =
        notes.stream()
            .limit(MOST_NOTES)
            .map(note -> "- " + prose(Visible.line(note, LONGEST_NOTE)) + "\n")
            .collect(Collectors.joining());
    int more = notes.size() - MOST_NOTES;
    return notes.isEmpty()
        ? ""
        : title + "\n\n" + list + (more > 0 ? "- and %d more\n".formatted(more) : "");
  }

  private String coverage() {
    return CoverageText.line(verdict.coverage()) + "\n";
  }

  private String places() {
    String lists =
        verdict.findings().stream()
            .filter(finding -> !finding.sites().isEmpty())
            .map(this::places)
            .collect(Collectors.joining("\n"));
    return details("Every place", lists);
  }

  private String places(Finding finding) {
    String head = FindingTable.ends(finding.change().coupling().edge());
    String places =
        finding.sites().stream().map(this::place).collect(Collectors.joining("\n", "", "\n"));
    String more =
        finding.moreSites() == 0
            ? ""
            : "- and %d more in files that did not change\n".formatted(finding.moreSites());
    return head + ": " + prose(finding.message()) + "\n\n" + places + more;
  }

  private String place(Finding.Evidence evidence) {
    String snippet = Visible.line(evidence.snippet(), LONGEST_SNIPPET);
    return "- "
        + table.place(evidence.site())
        + " "
        + evidence.site().role().id()
        + (evidence.changed() ? "" : ", unchanged")
        + (snippet.isEmpty() ? "" : ": " + code(snippet));
  }

  private String credit() {
    return details(
        "Removed and loosened couplings",
        verdict.credit().stream().map(MarkdownReport::credit).collect(Collectors.joining()));
  }

  private static String credit(EdgeChange change) {
    Edge edge = change.coupling().edge();
    String better = change.what() == What.LOOSENED ? String.join(", ", change.improvements()) : "";
    return "- %s %s (%s)%s%s\n"
        .formatted(
            change.what().id(),
            FindingTable.ends(edge),
            edge.kind().id(),
            better.isEmpty() ? "" : ": ",
            prose(better));
  }

  private String gaps() {
    Coverage coverage = verdict.coverage();
    return details("What was not analysed", CoverageText.list(coverage));
  }

  private static String details(String title, String content) {
    return content.isEmpty()
        ? ""
        : "<details><summary>%s</summary>\n\n%s\n</details>\n".formatted(title, content);
  }

  private String cut(Set<Detail> shed, int rows) {
    List<String> words = new ArrayList<>(shed.stream().map(detail -> detail.words).toList());
    if (rows < Math.min(MOST_ROWS, verdict.findings().size())) {
      words.add(rows == 0 ? "the table of findings" : "findings after the first " + rows);
    }
    String where = links.run().map(page -> " The [run](%s) has it.".formatted(page)).orElse("");
    return words.isEmpty() ? "" : "Cut to fit: %s.%s\n".formatted(String.join(", ", words), where);
  }
}
