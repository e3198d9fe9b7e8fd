package io.github.couplint.topology;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.facts.FactCache;
import io.github.couplint.wiring.Readers;
import java.nio.file.Path;

/** Prints the modules of a commit as Couplint reads them: a line each, and one for each dependency. */
final class OurModules {
  public static void main(String[] arguments) throws Exception {
    try (GitRepository repository = GitRepository.open(Path.of(arguments[0]))) {
      Snapshot tree = repository.snapshot("HEAD");
      BuildFiles build = BuildFiles.of(tree, Readers.store(FactCache.NONE, 2, () -> {}));
      for (Module module : Modules.of(build).values()) {
        System.out.printf("module\t%s\t%s%n", module.folder(), module.name());
        module.dependencies().stream()
            .filter(d -> !d.managed() && !d.test())
            .forEach(
                d ->
                    System.out.printf(
                        "dependency\t%s\t%s\t%s%n",
                        module.name(), d.coordinates(), d.module().isPresent()));
      }
    }
  }
}
