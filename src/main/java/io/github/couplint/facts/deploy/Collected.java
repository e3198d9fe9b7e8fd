package io.github.couplint.facts.deploy;

import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Bag;
import io.github.couplint.facts.DeployFacts.Chart;
import io.github.couplint.facts.DeployFacts.Route;
import io.github.couplint.facts.DeployFacts.Service;
import io.github.couplint.facts.DeployFacts.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the documents of one file say so far. */
final class Collected {
  final List<Workload> workloads = new ArrayList<>();
  final List<Service> services = new ArrayList<>();
  final List<Route> routes = new ArrayList<>();
  final List<Bag> bags = new ArrayList<>();
  Optional<Chart> chart = Optional.empty();

  DeployFacts facts() {
    return new DeployFacts(workloads, services, routes, bags, Optional.empty(), chart);
  }
}
