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
 * Joins workloads that are one: the only server of its product in compose files and the only one in
 * manifests, and numbered copies of one image that is no store.
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
      result.addAll(
          isPair(same.getValue())
              ? List.of(joined(same.getValue().get(0), same.getValue().get(1)))
              : same.getValue());
    }
    List<Workload> once = withoutCopies(result);
    once.sort((a, b) -> a.name().compareTo(b.name()));
    return List.copyOf(once);
  }

  private static List<Workload> withoutCopies(List<Workload> all) {
    SortedMap<String, List<Workload>> copies = new TreeMap<>();
    for (Workload workload : all) {
      String stem = workload.name().replaceFirst("[-_]?\\d+$", "");
      String key = isCopied(workload) ? stem + " " + images(workload) : workload.name();
      copies.computeIfAbsent(key, k -> new ArrayList<>()).add(workload);
    }
    List<Workload> once = new ArrayList<>();
    copies.forEach((key, same) -> once.add(same.stream().reduce(Alike::joined).orElseThrow()));
    return once;
  }

  /** Two numbered stores of one image may hold different data. */
  private static boolean isCopied(Workload workload) {
    boolean store =
        workload
            .product()
            .map(Product::sort)
            .filter(sort -> sort == Product.Sort.DATABASE || sort == Product.Sort.CACHE)
            .isPresent();
    return workload.component().isEmpty() && !store && !images(workload).isEmpty();
  }

  private static SortedSet<String> images(Workload workload) {
    SortedSet<String> images = new TreeSet<>();
    workload.said().forEach(said -> images.addAll(Deployment.images(said)));
    return images;
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
  private static Workload joined(Workload first, Workload second) {
    boolean firstIsShorter = first.name().length() <= second.name().length();
    Workload one = firstIsShorter ? first : second;
    Workload other = firstIsShorter ? second : first;
    SortedSet<String> names = new TreeSet<>(one.names());
    names.addAll(other.names());
    List<Said> said = new ArrayList<>(one.said());
    said.addAll(other.said());
    return new Workload(one.name(), names, one.component(), one.product(), said);
  }
}
