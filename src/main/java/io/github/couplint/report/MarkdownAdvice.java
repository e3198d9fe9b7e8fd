package io.github.couplint.report;

import static io.github.couplint.report.MarkdownText.code;
import static io.github.couplint.report.MarkdownText.prose;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.policy.Verdict;
import io.github.couplint.review.Advice;
import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model's advice as Markdown, to stand below the rules' report. What does not fit a limit is left
 * out from the end, sketches first, and it says so.
 */
public final class MarkdownAdvice {
  private static final int LONGEST_QUOTE = 160;
  private static final String MORE = "More of what the model said does not fit here.\n";

  private final Verdict verdict;
  private final Advice advice;
  private final FindingTable table;

  private MarkdownAdvice(Verdict verdict, Advice advice, Links links) {
    this.verdict = verdict;
    this.advice = advice;
    this.table = new FindingTable(verdict, links);
  }

  /**
   * The text, beginning with an empty line; empty when there is nothing to know, or no room.
   *
   * @param limit the most bytes that it may have
   */
  public static String of(Verdict verdict, Advice advice, Links links, int limit) {
    return new MarkdownAdvice(verdict, advice, links).within(limit);
  }

  /** Whether there is something that readers of a verdict without findings would want to see. */
  public static boolean isNews(Advice advice) {
    return !advice.suggestions().isEmpty();
  }

  private String within(int limit) {
    StringBuilder text = new StringBuilder();
    int room = limit - Visible.bytes(MORE) - 1;
    for (String section : sections().toList()) {
      if (Visible.bytes(text.toString()) + Visible.bytes(section) + 1 > room) {
        return text.isEmpty() ? "" : text.append('\n').append(MORE).toString();
      }
      text.append('\n').append(section);
    }
    return text.toString();
  }

  private Stream<String> sections() {
    Stream<String> said = AdviceText.isSaid(advice) ? said() : Stream.empty();
    return Stream.concat(said, Stream.of(notes())).filter(section -> !section.isEmpty());
  }

  private Stream<String> said() {
    String status = (AdviceText.STATUS + " " + AdviceText.silence(advice)).strip();
    String head =
        "### Advice from a language model, %s\n\n%s\n".formatted(code(advice.model()), status);
    return Stream.of(
            Stream.of(head),
            advice.suggestions().stream().map(this::suggestion),
            Stream.of(list(advice.triage().stream().map(this::opinion))),
            advice.redesigns().stream().map(this::sketch))
        .flatMap(parts -> parts);
  }

  private static String list(Stream<String> items) {
    return items.map(item -> "- " + item + "\n").collect(Collectors.joining());
  }

  private String suggestion(Suggestion suggestion) {
    Site site = new Site(suggestion.file(), Span.ofLine(suggestion.line()), Role.CALL, "", "");
    return "**Suggests** %s, %s; no rule says so.\n%s: %s\n\n%s\n\n**Instead:** %s\n"
        .formatted(
            about(suggestion.edge()),
            AdviceText.levels(suggestion),
            table.place(site),
            code(Visible.line(suggestion.quote(), LONGEST_QUOTE)),
            prose(suggestion.why()),
            prose(suggestion.recommendation()));
  }

  private String opinion(Triage triage) {
    return "**%s** %s: %s"
        .formatted(
            AdviceText.verb(triage),
            about(AdviceText.edge(verdict, triage.finding())),
            prose(AdviceText.opinion(triage)));
  }

  private String sketch(Redesign redesign) {
    List<String> lines = AdviceText.sketch(redesign);
    return "<details><summary>A redesign, sketched</summary>\n\n%s\n\n%s\n</details>\n"
        .formatted(
            about(AdviceText.edge(verdict, redesign.finding())),
            list(lines.stream().map(MarkdownText::prose)));
  }

  private static String about(Edge edge) {
    return FindingTable.ends(edge) + " (" + edge.kind().id() + ")";
  }

  private String notes() {
    return list(AdviceText.notes(advice).stream().map(MarkdownText::prose));
  }
}
