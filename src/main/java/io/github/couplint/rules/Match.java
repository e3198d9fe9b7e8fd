package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Request;
import io.github.couplint.coupling.Target;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found at a place.
 *
 * @param source what it matched
 * @param named what that names
 * @param opens whether it opens a coupling
 * @param requests what it asks over HTTP, as far as that shows
 */
record Match(
    Evidence.Source source,
    Named named,
    boolean opens,
    List<String> about,
    List<Request> requests) {
  Match(Evidence.Source source, Named named, boolean opens, List<String> about) {
    this(source, named, opens, about, List.of());
  }

  Match asking(List<Request> asked) {
    return new Match(source, named, opens, about, asked);
  }

  static Match of(TypeHits.TechnologyHit hit, Named named, List<String> about) {
    return new Match(Evidence.Source.of(hit.technology()), named, hit.opens(), about);
  }

  static Match of(TypeHits.VendorHit hit, boolean opens) {
    Target target = new Target(Target.Type.VENDOR, hit.vendor().targetName(hit.captures()));
    SortedMap<String, String> traits = new TreeMap<>();
    if (hit.vendor().endOfLife()) {
      traits.put("EOL", "with an SDK that is no longer kept up");
    }
    Named named = new Named(Optional.of(target), Confidence.CERTAIN, traits);
    return new Match(Evidence.Source.of(hit.vendor()), named, opens, List.of());
  }

  static Match client(Technology technology) {
    return new Match(Evidence.Source.of(technology), Named.nothing(), false, List.of());
  }
}
