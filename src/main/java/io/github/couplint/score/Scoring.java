package io.github.couplint.score;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Kind;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns what a change did to an edge into a score. */
public final class Scoring {
  private static final int MOST_AGGRAVATION = 45;
  private static final int MOST_MITIGATION = -40;
  private static final int GRAVE_FLOOR = 40;
  private static final int FORBIDDEN_FLOOR = 55;
  private static final int WORSENED_FLOOR = 15;

  private Scoring() {}

  /** The score of the whole edge; a widened one counts as known already. */
  public static Score of(EdgeChange change, RuleNumbers numbers) {
    List<Factor> traits = traits(change, numbers.points());
    List<Factor> factors = new ArrayList<>();
    factors.add(new Factor("BASE", numbers.base(), numbers.baseReason()));
    factors.addAll(traits);
    addCaps(traits, factors);
    int floor = floor(change);
    int sum = sum(factors);
    if (sum < floor) {
      factors.add(new Factor("FLOOR", floor - sum, "never under " + floor));
    }
    return new Score(Math.min(100, sum(factors)), factors);
  }

  private static List<Factor> traits(EdgeChange change, Map<String, Integer> points) {
    SortedMap<String, String> traits = new TreeMap<>(change.coupling().traits());
    if (change.what() == What.WIDENED) {
      traits.put("EXISTING_EDGE", "coupled already");
    }
    Map<String, Factor> byFamily = new TreeMap<>();
    traits.forEach(
        (code, reason) -> {
          Factor factor = new Factor(code, points.getOrDefault(code, 0), reason);
          byFamily.merge(Points.family(code), factor, Scoring::weightier);
        });
    return byFamily.values().stream()
        .filter(factor -> factor.points() != 0)
        .sorted(Comparator.comparing(Factor::points).reversed().thenComparing(Factor::code))
        .toList();
  }

  private static Factor weightier(Factor one, Factor other) {
    return Math.abs(other.points()) > Math.abs(one.points()) ? other : one;
  }

  private static void addCaps(List<Factor> traits, List<Factor> factors) {
    int worse = sum(traits.stream().filter(factor -> factor.points() > 0).toList());
    int better = sum(traits.stream().filter(factor -> factor.points() < 0).toList());
    if (worse > MOST_AGGRAVATION) {
      factors.add(new Factor("CAP", MOST_AGGRAVATION - worse, "beyond the most that counts"));
    }
    if (better < MOST_MITIGATION) {
      factors.add(new Factor("CAP", MOST_MITIGATION - better, "beyond the most that helps"));
    }
  }

  private static int sum(List<Factor> factors) {
    return factors.stream().mapToInt(Factor::points).sum();
  }

  private static int floor(EdgeChange change) {
    if (change.coupling().traits().containsKey("FORBIDDEN")) {
      return FORBIDDEN_FLOOR;
    }
    if (isGrave(change.coupling())) {
      return GRAVE_FLOOR;
    }
    boolean waits = change.coupling().edge().kind().isSynchronous();
    return change.what() == What.STRENGTHENED || (change.what() == What.WIDENED && waits)
        ? WORSENED_FLOOR
        : 0;
  }

  private static boolean isGrave(Coupling coupling) {
    Kind kind = coupling.edge().kind();
    return kind == Kind.CYCLE
        || coupling.traits().containsKey("LEAK")
        || (kind == Kind.SHARED_TABLE && coupling.category().equals("write"))
        || (kind.isSynchronous() && coupling.traits().containsKey("CYCLE"));
  }
}
