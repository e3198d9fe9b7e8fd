package io.github.couplint.policy;

import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Target;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a team decided about who may be coupled to whom.
 *
 * @param allowed edges that may be introduced, whatever they weigh and whatever else forbids them
 * @param forbidden edges that may not
 * @param layers the topmost first; a component may use those of its own layer and of lower ones
 * @param closed whether an edge between components that nothing declares counts against it
 */
public record Architecture(
    List<Statement> allowed,
    List<Statement> forbidden,
    List<Layer> layers,
    boolean closed,
    Limits limits) {
  /** Where nothing is said. */
  public static final Architecture NONE =
      new Architecture(List.of(), List.of(), List.of(), false, Limits.DEFAULT);

  /**
   * A word about some edges; {@code *} stands for any part of a name.
   *
   * @param kind empty for every kind
   * @param reason a phrase for people
   */
  public record Statement(String from, String to, Optional<Kind> kind, String reason) {
    boolean covers(Edge edge) {
      return isNamed(from, edge.from())
          && isNamed(to, edge.to().name())
          && kind.filter(k -> k != edge.kind()).isEmpty();
    }
  }

  /** Components, by patterns of their names, at one height. */
  public record Layer(String name, List<String> components) {
    public Layer {
      components = List.copyOf(components);
    }

    boolean holds(String component) {
      return components.stream().anyMatch(pattern -> isNamed(pattern, component));
    }
  }

  /**
   * How much of the system an introduced edge may pull together before that weighs.
   *
   * @param chain components in a row that wait for each other
   * @param fanOut components that one waits for
   * @param newPeers components that one change makes one wait for
   */
  public record Limits(int chain, int fanOut, int newPeers) {
    /**
     * Of a chain the catalogue counts each hop beyond three components, of new peers each beyond
     * two (part d1); the fan-out is chosen by us: more than seven are nobody's to hold in mind
     * (Miller, "The Magical Number Seven", 1956).
     */
    public static final Limits DEFAULT = new Limits(3, 7, 2);
  }

  public Architecture {
    allowed = List.copyOf(allowed);
    forbidden = List.copyOf(forbidden);
    layers = List.copyOf(layers);
  }

  static boolean isNamed(String pattern, String name) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
    return name.matches("(?s)" + regex);
  }

  /** Why an edge may be introduced, if the team said so. */
  public Optional<String> allowing(Edge edge) {
    return allowed.stream().filter(s -> s.covers(edge)).findFirst().map(Statement::reason);
  }

  /** Why an edge may not be introduced, if that is so: a phrase for people. */
  public Optional<String> objection(Edge edge) {
    if (allowing(edge).isPresent()) {
      return Optional.empty();
    }
    return forbidden.stream()
        .filter(s -> s.covers(edge))
        .findFirst()
        .map(s -> "forbidden by the architecture: " + s.reason())
        .or(() -> upward(edge));
  }

  private Optional<String> upward(Edge edge) {
    int from = height(edge.from());
    int to = edge.to().type() == Target.Type.COMPONENT ? height(edge.to().name()) : -1;
    return to < 0 || to >= from
        ? Optional.empty()
        : Optional.of(
            "up from layer " + layers.get(from).name() + " to layer " + layers.get(to).name());
  }

  /** The number of a component's layer from the top; negative when it has none. */
  private int height(String component) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).holds(component)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the team declared an edge between components: as allowed, or by layers. */
  public boolean declares(Edge edge) {
    boolean layered = height(edge.from()) >= 0 && height(edge.to().name()) >= 0;
    return allowing(edge).isPresent() || (layered && objection(edge).isEmpty());
  }
}
