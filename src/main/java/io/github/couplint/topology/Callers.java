package io.github.couplint.topology;

import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what callers pass to methods and constructors.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
public final class Callers {
  private static final String CONSTRUCTOR = "<init>";

  /** Chosen by us: what is called from everywhere has no argument that tells. */
  private static final int MOST_CALLS = 200;

  private final CodeIndex code;
  private final Map<String, List<Use.Call>> calls = new HashMap<>();
  private final Map<String, List<Use.Construct>> constructs = new HashMap<>();
  private final Map<Value.OfParameter, List<Value>> known = new HashMap<>();

  /**
   * Callers among some code.
   *
   * @param uses in the order in which arguments are told
   */
  public Callers(CodeIndex code, Collection<Use> uses) {
    this.code = code;
    for (Use use : uses) {
      if (use instanceof Use.Call call && !call.arguments().isEmpty()) {
        calls.computeIfAbsent(call.method(), m -> new ArrayList<>()).add(call);
      } else if (use instanceof Use.Construct construct && !construct.arguments().isEmpty()) {
        constructs
            .computeIfAbsent(construct.type().simpleName(), t -> new ArrayList<>())
            .add(construct);
      }
    }
  }

  /** The arguments that stand for a parameter, as far as the method's name tells its callers. */
  List<Value> arguments(Value.OfParameter parameter) {
    List<Value> found = known.get(parameter);
    if (found == null) {
      found = find(parameter);
      known.put(parameter, found);
    }
    return found;
  }

  private List<Value> find(Value.OfParameter parameter) {
    List<Value> found = new ArrayList<>();
    List<Use.Call> named = calls.getOrDefault(parameter.method(), List.of());
    if (named.size() <= MOST_CALLS) {
      named.stream()
          .filter(call -> isOf(code.locate(call.receiver()), parameter.owner()))
          .forEach(call -> argument(call.arguments(), parameter, found));
    }
    if (parameter.method().equals(CONSTRUCTOR)) {
      String owner = parameter.owner();
      constructs.getOrDefault(owner.substring(owner.lastIndexOf('.') + 1), List.of()).stream()
          .filter(construct -> code.resolve(construct.type()).equals(owner))
          .forEach(construct -> argument(construct.arguments(), parameter, found));
    }
    return List.copyOf(found);
  }

  /** Callers often know the interface only, or a type that inherits the method. */
  private boolean isOf(CodeIndex.Located called, String owner) {
    return !called.derived()
        && (called.type().equals(owner)
            || code.family(owner).contains(called.type())
            || code.family(called.type()).contains(owner));
  }

  private static void argument(
      List<Value> arguments, Value.OfParameter parameter, List<Value> found) {
    if (parameter.index() < arguments.size()) {
      found.add(arguments.get(parameter.index()));
    }
  }
}
