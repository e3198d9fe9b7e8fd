package io.github.couplint.report;

import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Palette.Ink;
import io.github.couplint.review.Advice;
import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import java.util.List;

/** A model's advice for a person at a terminal, to stand below the rules' report. */
public final class ConsoleAdvice {
  private static final int MARGIN = 2;
  private static final int LABEL = 10;

  private final Verdict verdict;
  private final Terminal terminal;
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private ConsoleAdvice(Verdict verdict, Terminal terminal) {
    this.verdict = verdict;
    this.terminal = terminal;
    this.palette = new Palette(terminal.colour());
  }

  /** The text, each line ended by {@code \n}; empty when there is nothing to know. */
  public static String of(Verdict verdict, Advice advice, Terminal terminal) {
    return new ConsoleAdvice(verdict, terminal).text(advice);
  }

  private String text(Advice advice) {
    List<String> notes = AdviceText.notes(advice);
    if (!AdviceText.isSaid(advice) && notes.isEmpty()) {
      return "";
    }
    out.append('\n');
    if (AdviceText.isSaid(advice)) {
      said(advice);
    }
    notes.forEach(note -> wrapped("note  ", palette.ink(Ink.NOTICE, "note") + "  ", note));
    return out.toString();
  }

  private void said(Advice advice) {
    String model = Visible.line(advice.model());
    line(palette.ink(Ink.STRONG, "Advice from a language model, " + model));
    indented(palette.ink(Ink.DIM, AdviceText.STATUS));
    if (!AdviceText.silence(advice).isEmpty()) {
      indented(AdviceText.silence(advice));
    }
    advice.triage().forEach(this::opinion);
    advice.redesigns().forEach(this::sketch);
    advice.suggestions().forEach(this::suggestion);
  }

  private void opinion(Triage triage) {
    String about = AdviceText.edge(verdict, triage.finding()) + ": ";
    labelled(AdviceText.verb(triage), about + AdviceText.opinion(triage));
  }

  private void sketch(Redesign redesign) {
    labelled("Redesign", AdviceText.edge(verdict, redesign.finding()).toString());
    AdviceText.sketch(redesign).forEach(line -> labelled("", line));
  }

  private void suggestion(Suggestion suggestion) {
    String edge = suggestion.edge().toString();
    labelled("Suggests", edge + ", " + AdviceText.levels(suggestion));
    String place = Visible.line(suggestion.file().value()) + ":" + suggestion.line();
    label("", palette.ink(Ink.PLACE, place));
    label("", "  " + Visible.line(suggestion.quote()));
    labelled("", suggestion.why());
    labelled("Instead", suggestion.recommendation());
  }

  private void labelled(String label, String text) {
    List<String> lines = Wrapping.lines(Visible.line(text), terminal.width() - MARGIN - LABEL);
    for (int i = 0; i < lines.size(); i++) {
      label(i == 0 ? label : "", lines.get(i));
    }
  }

  private void label(String label, String text) {
    indented(palette.ink(Ink.DIM, label + " ".repeat(LABEL - label.length())) + text);
  }

  private void wrapped(String plain, String shown, String text) {
    List<String> lines = Wrapping.lines(Visible.line(text), terminal.width() - plain.length());
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? shown : " ".repeat(plain.length())) + lines.get(i));
    }
  }

  private void indented(String text) {
    line(" ".repeat(MARGIN) + text);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
