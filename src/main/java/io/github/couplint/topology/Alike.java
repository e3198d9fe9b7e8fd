package io.github.couplint.topology;

import io.github.couplint.facts.DeployFacts.Form;
import io.github.couplint.topology.Workload.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins workloads that are one server under two names: the only one of its product in compose files
 * and the only one in manifests.
 */
final class Alike {
  private Alike() {}

  static List<Workload> merged(List<Workload> all) {
    SortedMap<String, List<Workload>> byProduct = new TreeMap<>();
    List<Workload> result = new ArrayList<>();
    for (Workload workload : all) {
      Optional<String> product = workload.product().map(Product::id);
      if (workload.component().isEmpty() && product.isPresent()) {
        byProduct.computeIfAbsent(product.get(), p -> new ArrayList<>()).add(workload);
      } else {
        result.add(workload);
      }
    }
    for (Map.Entry<String, List<Workload>> same : byProduct.entrySet()) {
      result.addAll(isPair(same.getValue()) ? List.of(joined(same.getValue())) : same.getValue());
    }
    result.sort((a, b) -> a.name().compareTo(b.name()));
    return List.copyOf(result);
  }

  private static boolean isPair(List<Workload> same) {
    return same.size() == 2
        && isOnly(same.get(0), Form.COMPOSE) != isOnly(same.get(1), Form.COMPOSE)
        && isOnly(same.get(0), Form.KUBERNETES) != isOnly(same.get(1), Form.KUBERNETES);
  }

  private static boolean isOnly(Workload workload, Form form) {
    return workload.said().stream().allMatch(said -> said.workload().form() == form);
  }

  /** The shorter name is the plainer one. */
  private static Workload joined(List<Workload> pair) {
    boolean firstIsShorter = pair.get(0).name().length() <= pair.get(1).name().length();
    Workload one = pair.get(firstIsShorter ? 0 : 1);
    Workload other = pair.get(firstIsShorter ? 1 : 0);
    SortedSet<String> names = new TreeSet<>(one.names());
    names.addAll(other.names());
    List<Said> said = new ArrayList<>(one.said());
    said.addAll(other.said());
    return new Workload(one.name(), names, one.component(), one.product(), said);
  }
}
