package io.github.couplint.maven;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.wiring.BaselineUpdate;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the couplings that HEAD has into .couplint/baseline.yml; they never fail a build. When
 * there is a baseline, it tells the difference and changes nothing unless asked to.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends CouplintMojo {
  /** Whether to take out what is not there any more. */
  @Parameter(property = "couplint.prune", defaultValue = "false")
  private boolean prune;

  /** Whether to take in what is new. */
  @Parameter(property = "couplint.allowAdditions", defaultValue = "false")
  private boolean allowAdditions;

  @Override
  void run(GitRepository repository, FactStore facts)
      throws IOException, UnknownRefException, UndecidableException, MojoExecutionException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    BaselineUpdate update = checked(BaselineUpdate.of(repository, facts, today, poms(facts)));
    var wish = new BaselineUpdate.Wish(prune, allowAdditions);
    getLog().info(update.write(repository.root(), wish));
  }
}
