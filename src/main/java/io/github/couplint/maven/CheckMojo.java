package io.github.couplint.maven;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.report.Terminal;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails the build when the change on this branch introduces a severe coupling. It looks at the
 * whole repository, once in a build, however many modules it is bound in.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends ComparingMojo {
  /** Whether to fail when something could not be analysed. */
  @Parameter(property = "couplint.strict", defaultValue = "false")
  private boolean strict;

  @Override
  void run(GitRepository repository, FactStore facts)
      throws UnknownRefException,
          UndecidableException,
          MojoExecutionException,
          MojoFailureException {
    Verdict verdict = answer(repository, facts).verdict();
    Terminal terminal = Colours.terminal(session());
    ConsoleReport.of(verdict, terminal, Detail.NORMAL).lines().forEach(log(verdict.outcome()));
    if (verdict.outcome() == Outcome.BLOCK) {
      throw new MojoFailureException(FailureText.of(verdict));
    }
    if (strict && !verdict.coverage().gaps().isEmpty()) {
      throw new MojoFailureException("no verdict: there are gaps, and couplint.strict is set");
    }
  }

  private Consumer<String> log(Outcome outcome) {
    return switch (outcome) {
      case PASS -> getLog()::info;
      case WARN -> getLog()::warn;
      case BLOCK -> getLog()::error;
    };
  }
}
