package io.github.couplint.review;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Edge;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model said about a change, checked against it; advice only, no verdict depends on it.
 *
 * @param model who said it, such as {@code openai/some-model}; empty when none is configured
 * @param suggestions couplings that no rule saw, at most one for a file, ordered by place
 * @param triage at most one for a finding, in the order of the findings
 * @param redesigns at most one for a finding, in the order of the findings
 * @param dropped how many of the model's items were left out, by reason
 * @param notes what a reader must know, sentences without a final period
 */
public record Advice(
    String model,
    State state,
    List<Suggestion> suggestions,
    List<Triage> triage,
    List<Redesign> redesigns,
    SortedMap<Drop, Integer> dropped,
    List<String> notes,
    Usage usage) {
  /** How far the model got. */
  public enum State {
    /** It was not asked. */
    OFF,
    /** Every question was answered, or there was none to ask. */
    COMPLETE,
    /** Some questions have no usable answer. */
    PARTIAL,
    /** No question has a usable answer. */
    FAILED
  }

  /** How bad, or how sure, a model says that something is. */
  public enum Level {
    LOW,
    MEDIUM,
    HIGH
  }

  /**
   * A coupling that no rule saw, as the model sees it.
   *
   * @param line of head, counted from 1; one that the change added
   * @param quote verbatim from there, credentials taken out
   */
  public record Suggestion(
      RepoPath file,
      int line,
      String quote,
      Edge edge,
      Level severity,
      Level confidence,
      String why,
      String recommendation) {}

  /**
   * What the model thinks of a rule's finding; it changes nothing about it.
   *
   * @param finding its id
   */
  public record Triage(String finding, Opinion opinion, Reason reason, String why) {}

  /** Whether the model thinks that a finding holds. */
  public enum Opinion {
    AGREE,
    DOUBT
  }

  /** Why the model thinks so. */
  public enum Reason {
    ADAPTER_PRESENT("an adapter is there already"),
    TEST_ONLY("it is test code"),
    SAME_SERVICE("both ends are one service"),
    VALUE_TYPE("it is a value type"),
    RESILIENCE_PRESENT("timeouts or fallbacks are there already"),
    OTHER("other");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** A phrase for people. */
    public String text() {
      return text;
    }
  }

  /** A way to lessen a coupling. */
  public enum Pattern {
    DOMAIN_EVENT("a domain event"),
    COMMAND_MESSAGE("a command message"),
    DATA_REPLICA("a local copy of the data, kept by events"),
    PORT_ADAPTER("a port with one adapter"),
    BATCH_API("one call for many"),
    OUTBOX("an event through an outbox"),
    NONE("no redesign");

    private final String text;

    Pattern(String text) {
      this.text = text;
    }

    /** A phrase for people. */
    public String text() {
      return text;
    }
  }

  /**
   * A sketch of another design for a finding.
   *
   * @param finding its id
   * @param event empty when the pattern has none
   * @param publisher empty when the pattern has none
   * @param outbox whether the event should go through an outbox table
   */
  public record Redesign(
      String finding,
      Pattern pattern,
      String event,
      String publisher,
      List<String> consumers,
      List<String> fields,
      boolean outbox,
      List<String> steps,
      String tradeoff) {
    public Redesign {
      consumers = List.copyOf(consumers);
      fields = List.copyOf(fields);
      steps = List.copyOf(steps);
    }

    /** The sketch as lines of plain text, by our template. */
    public List<String> lines() {
      return Sketch.lines(this);
    }
  }

  public Advice {
    suggestions = List.copyOf(suggestions);
    triage = List.copyOf(triage);
    redesigns = List.copyOf(redesigns);
    dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
    notes = List.copyOf(notes);
  }

  /** No advice, and why. */
  public static Advice off(String note) {
    return new Advice(
        "",
        State.OFF,
        List.of(),
        List.of(),
        List.of(),
        Collections.emptySortedMap(),
        note.isEmpty() ? List.of() : List.of(note),
        Usage.NONE);
  }

  /** Whether all that was asked for was done; a run that requires the model fails without it. */
  public boolean isComplete() {
    return state == State.COMPLETE;
  }
}
