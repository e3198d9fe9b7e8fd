package io.github.couplint.rules.pack;

import io.github.couplint.change.Change;
import io.github.couplint.coupling.Site;
import io.github.couplint.spelling.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs the cases of a page, read strictly: each mark has its finding, each finding its mark.
 *
 * @param page how to call the page in messages, such as {@code calls/sync-http.md}
 * @param offset of the body's first line in the page, from 0
 * @param rules the ids that marks may name
 * @param analysis what is seen in a change
 */
public record PageCheck(
    String page, int offset, Collection<String> rules, Function<Change, Seen> analysis) {
  public PageCheck {
    rules = List.copyOf(rules);
  }

  /** What an analysis sees in a change. */
  public record Seen(List<Found> findings, List<Found> removed) {
    public Seen {
      findings = List.copyOf(findings);
      removed = List.copyOf(removed);
    }
  }

  /**
   * A finding or a removed coupling.
   *
   * @param name the finding's rule; the removed coupling's kind
   * @param text for people; a mark's text must be a part of it
   * @param sites the most telling one first
   */
  public record Found(String name, String text, List<Site> sites) {
    public Found {
      sites = List.copyOf(sites);
    }
  }

  /** What of a case does not hold, one line each, in the order of the page; empty when all does. */
  public List<String> mismatches(Page.Case example) {
    List<Mark> marks = example.blocks().stream().flatMap(b -> Mark.of(b).stream()).toList();
    Seen seen = analysis.apply(PageChange.of(example));
    List<String> mismatches = new ArrayList<>();
    marks.forEach(mark -> mismatch(mark, seen).ifPresent(mismatches::add));
    seen.findings().stream()
        .filter(found -> marks.stream().noneMatch(mark -> expects(mark, found)))
        .forEach(found -> mismatches.add(unexpected(found, example)));
    return mismatches;
  }

  private static boolean expects(Mark mark, Found found) {
    return mark.sort() == Mark.Sort.FINDING && speaksOf(mark, found);
  }

  private static boolean speaksOf(Mark mark, Found found) {
    return found.name().equals(mark.name())
        && found.text().contains(mark.text())
        && found.sites().stream().anyMatch(mark::isOn);
  }

  private Optional<String> mismatch(Mark mark, Seen seen) {
    boolean isFound = seen.findings().stream().anyMatch(found -> speaksOf(mark, found));
    boolean isRemoved = seen.removed().stream().anyMatch(found -> speaksOf(mark, found));
    String what =
        switch (mark.sort()) {
          case FINDING -> isFound ? "" : missing(mark, seen);
          case OK -> isFound ? "found %s, which should be silent" : "";
          case MISSED -> isFound ? "found %s: make the mark 'finding' and drop the limit" : "";
          case REMOVED -> isRemoved ? "" : "expected %s to be removed; it is not";
        };
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(at(mark.pageLine()) + what.replace("%s", mark.name()));
  }

  private String missing(Mark mark, Seen seen) {
    if (!rules.contains(mark.name())) {
      return "no such rule: '%s'" + Spelling.didYouMean(mark.name(), rules);
    }
    String there =
        seen.findings().stream()
            .filter(found -> found.sites().stream().anyMatch(mark::isOn))
            .map(found -> found.name() + " \"" + found.text() + "\"")
            .collect(Collectors.joining(", "));
    String text = mark.text().isEmpty() ? "" : " \"" + mark.text() + "\"";
    return "expected %s" + text + "; found " + (there.isEmpty() ? "nothing" : there);
  }

  private String unexpected(Found found, Page.Case example) {
    Site site = found.sites().get(0);
    int line =
        example.blocks().stream()
            .filter(block -> block.path().equals(site.file().value()))
            .filter(block -> block.side() != Page.Block.Side.BEFORE)
            .map(block -> block.line() + site.span().line() - 1)
            .findFirst()
            .orElse(example.blocks().get(0).line());
    return at(line)
        + "found %s \"%s\", and no mark expects it; its sites: %s"
            .formatted(found.name(), found.text(), places(found.sites()));
  }

  private static String places(List<Site> sites) {
    return sites.stream()
        .map(site -> site.file() + ":" + site.span().line())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String at(int bodyLine) {
    return page + ":" + (offset + bodyLine) + ": ";
  }
}
