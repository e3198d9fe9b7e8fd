package io.github.couplint.review;

import io.github.couplint.coupling.Target;
import io.github.couplint.score.Finding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was sent with a question, for looking up what an answer names. */
final class Evidence {
  private static final int SHORTEST_QUOTE = 8;
  private static final int LONGEST_QUOTE = 200;
  private static final int STATEMENT = 3;

  /** A line with the hunk that it is in. */
  record Place(Hunk hunk, int index) {
    Line line() {
      return hunk.lines().get(index);
    }
  }

  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Target> targets;

  Evidence(Question question) {
    for (Hunk hunk : question.batch().hunks()) {
      for (int i = 0; i < hunk.lines().size(); i++) {
        places.put(hunk.lines().get(i).anchor(), new Place(hunk, i));
      }
    }
    question
        .batch()
        .findings()
        .forEach(i -> findings.put(Question.id(i), question.scene().finding(i)));
    targets = question.scene().targets();
  }

  Optional<Place> place(String anchor) {
    return Optional.ofNullable(places.get(anchor));
  }

  Optional<Finding> finding(String id) {
    return Optional.ofNullable(findings.get(id));
  }

  Optional<Target> target(String name) {
    return Optional.ofNullable(targets.get(name));
  }

  /** Whether a name stands for something of the system that can publish or consume. */
  boolean isParty(String name) {
    return targets.containsKey(name);
  }

  List<Finding> findingsAt(Place place) {
    return findings.values().stream()
        .filter(f -> Places.has(f, place.hunk().file().path(), place.line().number()))
        .toList();
  }

  /** What keeps a quote from proving that a model read the line. */
  static Optional<Drop> fault(Place place, String quote) {
    if (!place.line().isAdded()) {
      return Optional.of(Drop.NOT_ADDED);
    }
    String wanted = flat(quote);
    long telling = wanted.chars().filter(Character::isLetterOrDigit).count();
    if (wanted.length() < SHORTEST_QUOTE || wanted.length() > LONGEST_QUOTE || telling < 4) {
      return Optional.of(Drop.QUOTE_LENGTH);
    }
    int at = flat(statement(place)).indexOf(wanted);
    boolean startsHere = at >= 0 && at < flat(place.line().text()).length();
    return startsHere ? Optional.empty() : Optional.of(Drop.QUOTE_NOT_FOUND);
  }

  /** The line and those right after it that the change added too, three at most. */
  static String statement(Place place) {
    StringBuilder text = new StringBuilder();
    List<Line> lines = place.hunk().lines();
    int number = place.line().number();
    for (int i = 0; i < STATEMENT && place.index() + i < lines.size(); i++) {
      Line line = lines.get(place.index() + i);
      if (!line.isAdded() || line.number() != number + i) {
        break;
      }
      text.append(line.text()).append('\n');
    }
    return text.toString();
  }

  /** The text with each run of blanks as one, and none around. */
  static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
