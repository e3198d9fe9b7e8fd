package io.github.couplint.map;

import io.github.couplint.coupling.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How much a node leans on others against how much others lean on it (R. Martin, "OO Design Quality
 * Metrics", 1994): out / (in + out). A consumer leans on the broker that it hears.
 *
 * @param in nodes that depend on it
 * @param out nodes that it depends on
 */
public record Instability(int in, int out) {

  /** Of that node on a map. */
  public static Instability of(SystemMap map, String name) {
    Set<String> in = new HashSet<>();
    Set<String> out = new HashSet<>();
    for (Connection line : map.connections()) {
      if (!line.from().equals(line.to())) {
        if (Dependents.dependent(line).equals(name)) {
          out.add(supplier(line));
        } else if (supplier(line).equals(name)) {
          in.add(Dependents.dependent(line));
        }
      }
    }
    return new Instability(in.size(), out.size());
  }

  private static String supplier(Connection line) {
    return line.kind() == Kind.CONSUME ? line.from() : line.to();
  }

  /** From 0, nobody to follow, to 1, nobody follows; 0 of a node without neighbours. */
  public double value() {
    return in + out == 0 ? 0 : (double) out / (in + out);
  }

  /** The value with two digits. */
  public String text() {
    return String.format(Locale.ROOT, "%.2f", value());
  }
}
