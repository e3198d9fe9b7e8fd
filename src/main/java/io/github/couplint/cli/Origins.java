package io.github.couplint.cli;

import io.github.couplint.policy.Config;
import io.github.couplint.policy.Local;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells where a value was set.
 *
 * @param places from the farthest to the nearest; the nearest that sets a value tells
 */
record Origins(List<Place> places) {
  /**
   * A part of a file that sets values.
   *
   * @param within the keys that lead to it
   */
  record Place(PolicyFiles.Source file, List<String> within) {
    private Optional<String> of(List<String> keys) {
      List<String> all = Stream.concat(within.stream(), keys.stream()).toList();
      return YamlTree.lineOf(file.text(), all).map(line -> file.name() + ":" + line);
    }
  }

  Origins {
    places = List.copyOf(places);
  }

  /** Those of the file at the root alone. */
  static Origins ofRoot(PolicyFiles files) {
    return new Origins(files.config().stream().map(file -> new Place(file, List.of())).toList());
  }

  /**
   * Those of what holds for a component.
   *
   * @param config what the files say
   */
  static Origins of(PolicyFiles files, Config config, String component, List<String> folders) {
    List<Place> places = new ArrayList<>(ofRoot(files).places);
    List<Local> locals = config.locals().all();
    int overrides = locals.size() - files.nested().size();
    for (int i = 0; i < locals.size(); i++) {
      if (locals.get(i).reach().covers(component, folders)) {
        places.add(
            i < overrides
                ? new Place(files.config().orElseThrow(), List.of("overrides", String.valueOf(i)))
                : new Place(files.nested().get(i - overrides), List.of()));
      }
    }
    return new Origins(places);
  }

  /** {@code file:line}, or that it is a default. */
  String of(String... keys) {
    for (int i = places.size() - 1; i >= 0; i--) {
      Optional<String> place = places.get(i).of(List.of(keys));
      if (place.isPresent()) {
        return place.get();
      }
    }
    return "default";
  }
}
