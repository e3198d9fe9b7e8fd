package io.github.couplint.cli;

import io.github.couplint.Analysis;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Config;
import io.github.couplint.report.Visible;
import io.github.couplint.wiring.ConfigFiles;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Reason;
import io.github.couplint.wiring.Version;
import io.github.couplint.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a check would stand on, and what is wrong with it. */
@Command(
    name = "doctor",
    description =
        "Looks at Java, the repository, the configuration, the packs, the cache and the token, and"
            + " tells what would keep a check from working.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final List<String> TOKENS = List.of("COUPLINT_GITHUB_TOKEN", "GITHUB_TOKEN");

  /** Where words begin. */
  private static final int MARGIN = 18;

  private final World world;
  private Exit exit = Exit.PASSED;

  @Mixin RepositoryOption where = new RepositoryOption();

  @Option(names = "--no-fetch", description = "Ask no server, not even what a token may do.")
  boolean noFetch;

  DoctorCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    good("couplint", Version.current());
    java();
    try (GitRepository repository = where.open(world)) {
      git(repository);
      token(repository);
      cache(repository);
      sides(repository);
    } catch (UndecidableException e) {
      bad("repository", String.valueOf(e.getMessage()), Exit.UNDECIDED);
    }
    return exit.code();
  }

  private void java() {
    String launcher = world.environment().getOrDefault("COUPLINT_LAUNCHER", "");
    String started = launcher.isEmpty() ? "java -jar: slower starts" : launcher;
    good("java", "%s, started by %s".formatted(System.getProperty("java.version"), started));
  }

  private void token(GitRepository repository) {
    Optional<String> variable = TOKENS.stream().filter(world::has).findFirst();
    if (variable.isEmpty()) {
      good("token", "none: `couplint ci` could not comment");
    } else if (noFetch) {
      good("token", "in %s, not tried".formatted(variable.get()));
    } else {
      TokenTrial.Result result = new TokenTrial(world, variable.get()).on(repository);
      tell(result.isGood() ? "ok" : "note", "token", result.words());
    }
  }

  private void git(GitRepository repository) throws UndecidableException {
    good("repository", repository.root().toString());
    List<String> remotes = repository.remotes();
    good("remotes", remotes.isEmpty() ? "none" : String.join(", ", remotes));
    if (repository.isShallow()) {
      odd("history", "shallow; `git fetch --unshallow`, or fetch-depth: 0 in CI, gets the rest");
    } else {
      good("history", "complete");
    }
  }

  private void sides(GitRepository repository) {
    Comparison comparison = new Comparison.WorkingTree();
    try {
      good("compares", repository.describe(comparison, false));
      policy(repository.compare(comparison, false).head());
    } catch (UndecidableException | UnknownRefException e) {
      bad("compares", String.valueOf(e.getMessage()), Exit.UNDECIDED);
    }
  }

  private void policy(Snapshot tree) {
    PolicyFiles files = PolicyFiles.of(tree, where.packs(world));
    good("config", files.config().map(PolicyFiles.Source::name).orElse("none; defaults hold"));
    values(files, tree);
    good("own packs", files.packs().isEmpty() ? "none" : files.packs().size() + " files");
    good("register", files.register().map(PolicyFiles.Source::name).orElse("none"));
    good("baseline", files.baseline().map(PolicyFiles.Source::name).orElse("none"));
    Overrides none = Overrides.none(LocalDate.now(ZoneOffset.UTC));
    Checked<Analysis> analysis =
        Wiring.analysis(files, none, Readers.store(FactCache.NONE, 1, () -> {}));
    if (analysis instanceof Checked.Invalid<Analysis> invalid) {
      invalid.faults().forEach(fault -> bad("faulty", fault, Exit.USAGE));
    } else if (analysis instanceof Checked.Valid<Analysis> valid) {
      good("rules", valid.value().book().rules().size() + " rules, all sound");
    }
  }

  /** Every value and its origin; a faulty file is told of elsewhere. */
  private void values(PolicyFiles files, Snapshot tree) {
    if (ConfigFiles.config(files) instanceof Checked.Valid<Config> valid) {
      ResolvedConfig.text(valid.value(), files)
          .lines()
          .map(Visible::line)
          .forEach(line -> world.out().println(" ".repeat(MARGIN) + line));
      ConfigFiles.idle(files, valid.value(), tree)
          .forEach(
              file -> odd("config", file + " speaks of no component: none lies in its folder"));
    }
  }

  private void cache(GitRepository repository) {
    Path folder = EffortOptions.cacheFolder(world, repository);
    if (!Files.isDirectory(folder)) {
      if (canBeMade(folder)) {
        good("cache", folder + ", empty yet");
      } else {
        odd("cache", folder + " can't be written: every run reads anew");
      }
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      String size = "%s, %.1f MB".formatted(folder, bytes / 1e6);
      if (Files.isWritable(folder)) {
        good("cache", size);
      } else {
        odd("cache", size + ", can't be written: every run reads anew");
      }
    } catch (IOException e) {
      odd("cache", "%s can't be read: %s".formatted(folder, Reason.of(e)));
    }
  }

  private static boolean canBeMade(Path folder) {
    Path above = folder;
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && Files.isDirectory(above) && Files.isWritable(above);
  }

  private void good(String what, String words) {
    tell("ok", what, words);
  }

  private void odd(String what, String words) {
    tell("note", what, words);
  }

  private void bad(String what, String words, Exit end) {
    tell("BAD", what, words);
    exit = end;
  }

  private void tell(String mark, String what, String words) {
    world.out().println("%-4s  %-10s  %s".formatted(mark, what, Visible.line(words)));
  }
}
