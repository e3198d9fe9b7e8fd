package io.github.couplint.cli;

import io.github.couplint.map.Chart;
import io.github.couplint.map.MapMerge;
import io.github.couplint.map.MapMerge.Labelled;
import io.github.couplint.report.Links;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Joins the maps of several repositories. */
@Command(
    name = "merge",
    description =
        "Joins maps of several repositories, as `couplint map` writes them, by names, aliases,"
            + " hosts, topics and APIs.",
    mixinStandardHelpOptions = true)
final class MapMergeCommand implements Callable<Integer> {
  private final World world;

  @Parameters(
      arity = "1..*",
      paramLabel = "<map.json>",
      description = "Maps; paths of the joined one begin with the name of the file.")
  List<String> files = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nWhat to show:%n")
  MapViewOptions view = new MapViewOptions();

  MapMergeCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws UsageException {
    view.check(false);
    List<Labelled> maps = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String label : labels()) {
      try {
        maps.add(new Labelled(label, MapFiles.read(world, files.get(maps.size() + faults.size()))));
      } catch (UsageException e) {
        faults.add(String.join("\n", e.faults()));
      }
    }
    if (!faults.isEmpty()) {
      throw new UsageException(faults.stream().flatMap(String::lines).toList());
    }
    view.write(Chart.of(MapMerge.of(maps)), Links.NONE, world);
    return Exit.PASSED.code();
  }

  /** One for each file; files of one name are counted. */
  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String file : files) {
      String name = MapFiles.label(file);
      String label = name;
      for (int i = 2; !taken.add(label); i++) {
        label = name + "-" + i;
      }
      labels.add(label);
    }
    return labels;
  }
}
