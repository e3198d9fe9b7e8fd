package io.github.couplint.maven;

import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.cache.DiskCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.policy.Outcome;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.ConsoleReport;
import io.github.couplint.report.ConsoleReport.Detail;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.report.Terminal;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.Overrides.Written;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Question;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Readers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build when the change on this branch introduces a severe coupling. It looks at the
 * whole repository, once in a build, however many modules it is bound in.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  private static final String DONE = CheckMojo.class.getName();

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  /**
   * The commit since whose merge base to compare; its configuration holds. Without one, the working
   * tree is compared with the merge base of the default branch.
   */
  @Parameter(property = "couplint.base")
  private @Nullable String base;

  /** With a base: the other side, instead of HEAD. */
  @Parameter(property = "couplint.head")
  private @Nullable String head;

  /** The severity from which to fail: info, low, medium, high, critical or never. */
  @Parameter(property = "couplint.failOn")
  private @Nullable String failOn;

  /**
   * Whether to fail on introduced couplings only (new) or on widened and strengthened too (all).
   */
  @Parameter(property = "couplint.gate")
  private @Nullable String gate;

  /** A configuration instead of the repository's .couplint.yml. */
  @Parameter(property = "couplint.config")
  private @Nullable File config;

  /** Whether to fail when something could not be analysed. */
  @Parameter(property = "couplint.strict", defaultValue = "false")
  private boolean strict;

  /** Whether history that a shallow clone lacks may be fetched; never when Maven is offline. */
  @Parameter(property = "couplint.fetch", defaultValue = "true")
  private boolean fetch;

  /** Whether to do nothing. */
  @Parameter(property = "couplint.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    MavenSession current = requireSession();
    if (skip) {
      getLog().info("couplint is skipped");
    } else if (current.getRepositorySession().getData().set(DONE, null, true)) {
      check(current);
    }
  }

  private MavenSession requireSession() throws MojoExecutionException {
    if (session == null) {
      throw new MojoExecutionException("Maven gave no session, this is likely a bug");
    }
    return session;
  }

  private void check(MavenSession current) throws MojoExecutionException, MojoFailureException {
    Question question =
        new Question(comparison(), fetch && !current.isOffline(), configFile(), overrides());
    Path folder = Path.of(current.getExecutionRootDirectory());
    try (GitRepository repository = GitRepository.open(folder);
        DiskCache cache =
            DiskCache.open(repository.keepsakes().resolve("cache"), DiskCache.MAX_BYTES)) {
      int threads = Runtime.getRuntime().availableProcessors();
      tell(checked(question.answer(repository, Readers.store(cache, threads, () -> {}))));
    } catch (UnknownRefException | UndecidableException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private Comparison comparison() throws MojoExecutionException {
    if (base != null) {
      return new Comparison.Refs(base, Optional.ofNullable(head));
    }
    if (head != null) {
      throw new MojoExecutionException(
          "couplint.head needs couplint.base: what is it to be compared with?");
    }
    return new Comparison.WorkingTree();
  }

  private Overrides overrides() throws MojoExecutionException {
    return checked(
        Overrides.parse(
            new Written("couplint.failOn", Optional.ofNullable(failOn)),
            new Written("couplint.gate", Optional.ofNullable(gate)),
            LocalDate.now(ZoneOffset.UTC)));
  }

  private Optional<PolicyFiles.Source> configFile() throws MojoExecutionException {
    if (config == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PolicyFiles.Source(config.getName(), Files.readString(config.toPath())));
    } catch (IOException e) {
      throw new MojoExecutionException("couplint.config can't be read: " + e, e);
    }
  }

  private static <T> T checked(Checked<T> checked) throws MojoExecutionException {
    if (checked instanceof Checked.Valid<T> valid) {
      return valid.value();
    }
    List<String> faults = ((Checked.Invalid<T>) checked).faults();
    throw new MojoExecutionException(String.join(System.lineSeparator(), faults));
  }

  private void tell(Answer answer) throws MojoFailureException {
    Verdict verdict = answer.verdict();
    String report = ConsoleReport.of(verdict, Terminal.PLAIN, Detail.NORMAL);
    report.lines().forEach(log(verdict.outcome()));
    if (verdict.outcome() == Outcome.BLOCK) {
      throw new MojoFailureException(MarkdownReport.headline(verdict) + "; see above");
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
