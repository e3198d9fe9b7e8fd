package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The local variables that are visible, with what they hold after what was read so far.
 *
 * <p>Branches are read one after the other, each as if the others were not there; what they leave
 * different is merged.
 */
final class Variables {
  private final Map<String, Variable> visible = new HashMap<>();
  private final List<Hidden> hidden = new ArrayList<>();
  private final List<Before> trail = new ArrayList<>();

  /** A name that was declared, with the variable that had it before. */
  private record Hidden(String name, @Nullable Variable before) {}

  private record Before(Variable variable, @Nullable Value held) {}

  /** What a branch leaves in variables that it assigned to. */
  record Branch(Map<Variable, Meaning> left) {
    static final Branch NONE = new Branch(Map.of());
  }

  @Nullable Variable find(String name) {
    return visible.get(name);
  }

  void declare(String name, Meaning meaning) {
    hidden.add(new Hidden(name, visible.put(name, new Variable(meaning))));
  }

  /** Opens a block; what is declared from here on goes with {@link #leave}. */
  int enter() {
    return hidden.size();
  }

  void leave(int mark) {
    while (hidden.size() > mark) {
      Hidden last = hidden.remove(hidden.size() - 1);
      if (last.before() == null) {
        visible.remove(last.name());
      } else {
        visible.put(last.name(), last.before());
      }
    }
  }

  void assign(Variable variable, @Nullable Value value) {
    trail.add(new Before(variable, variable.held()));
    variable.hold(value);
  }

  /** Reads code that may or may not run; undoes its assignments and tells them. */
  Branch branch(Runnable code) {
    int from = trail.size();
    code.run();
    Map<Variable, Meaning> left = new LinkedHashMap<>();
    for (Before before : trail.subList(from, trail.size())) {
      left.putIfAbsent(before.variable(), Meaning.of(null, before.variable().held()));
    }
    while (trail.size() > from) {
      Before before = trail.remove(trail.size() - 1);
      before.variable().hold(before.held());
    }
    return new Branch(left);
  }

  /** Lets variables hold what all of the branches agree on; one of them has run. */
  void merge(List<Branch> branches) {
    Set<Variable> assigned = new LinkedHashSet<>();
    branches.forEach(branch -> assigned.addAll(branch.left().keySet()));
    Map<Variable, Meaning> merged = new LinkedHashMap<>();
    for (Variable variable : assigned) {
      merged.put(variable, Meaning.of(null, common(variable, branches)));
    }
    merged.forEach((variable, left) -> assign(variable, left.held()));
  }

  private static @Nullable Value common(Variable variable, List<Branch> branches) {
    Value common = null;
    for (Branch branch : branches) {
      Meaning left = branch.left().get(variable);
      common = Texts.merge(common, left == null ? variable.held() : left.held());
    }
    return common;
  }
}
