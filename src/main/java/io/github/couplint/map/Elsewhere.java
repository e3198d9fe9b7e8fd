package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import io.github.couplint.topology.Component;
import io.github.couplint.topology.ConfigRepository;
import io.github.couplint.topology.SettingFiles.Located;
import io.github.couplint.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moves evidence in a configuration repository to where the component that it holds for says that
 * it takes its settings from there, since only files of the repository can be shown.
 */
final class Elsewhere {
  private static final Pattern ASKS =
      Pattern.compile("spring\\.cloud\\.config\\..*|spring\\.config\\.import.*");
  private static final Pattern NAMES = Pattern.compile("spring\\.application\\.name");

  private final Topology topology;

  Elsewhere(Topology topology) {
    this.topology = topology;
  }

  List<Place> here(Component component, List<Place> places) {
    List<Place> here = new ArrayList<>(places);
    if (here.removeIf(place -> isOutside(place.file()))) {
      asking(component).ifPresent(here::add);
    }
    return here;
  }

  private static boolean isOutside(RepoPath file) {
    return file.isIn(ConfigRepository.FOLDER);
  }

  private Optional<Place> asking(Component component) {
    List<Located> own =
        topology.settings(component).all().stream().filter(s -> !isOutside(s.file())).toList();
    return first(own, ASKS).or(() -> first(own, NAMES)).or(() -> first(own, Pattern.compile(".*")));
  }

  private static Optional<Place> first(List<Located> settings, Pattern key) {
    return settings.stream()
        .filter(located -> key.matcher(located.setting().key()).matches())
        .map(located -> new Place(located.file(), located.setting().span().line()))
        .sorted()
        .findFirst();
  }
}
