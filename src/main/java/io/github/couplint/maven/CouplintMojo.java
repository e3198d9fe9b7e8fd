package io.github.couplint.maven;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.cache.DiskCache;
import io.github.couplint.policy.Checked;
import io.github.couplint.wiring.HeadStart;
import io.github.couplint.wiring.PomsElsewhere;
import io.github.couplint.wiring.Readers;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Runs once in a build, however many modules it is bound in, on the repository around it. */
abstract class CouplintMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  @Inject private @Nullable RepositorySystem system;

  /** Whether to do nothing. */
  @Parameter(property = "couplint.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("couplint is skipped");
    } else if (isFirst()) {
      run();
    }
  }

  /** Whether no other module, on any thread, has begun this execution. */
  private boolean isFirst() {
    String id = execution == null ? "" : execution.getGoal() + ":" + execution.getExecutionId();
    Object key = List.of(CouplintMojo.class.getName(), id);
    return session().getRepositorySession().getData().set(key, null, true);
  }

  final MavenSession session() {
    if (session == null) {
      throw new IllegalStateException("Maven gave no session, this is likely a bug");
    }
    return session;
  }

  /** What Maven knows of poms that are not of the repository. */
  final PomsElsewhere poms(FactStore facts) {
    RepositorySystem known = Objects.requireNonNull(system, "Maven gave no repository system");
    return PomsElsewhere.of(new MavenPoms(session(), known), facts);
  }

  final boolean isSkipped() {
    return skip;
  }

  final void run() throws MojoExecutionException, MojoFailureException {
    Path folder = Path.of(session().getExecutionRootDirectory());
    HeadStart.begin(folder);
    try (GitRepository repository = HeadStart.repository(folder);
        DiskCache cache =
            DiskCache.open(repository.keepsakes().resolve("cache"), DiskCache.MAX_BYTES)) {
      int threads = Runtime.getRuntime().availableProcessors();
      run(repository, Readers.store(cache, threads, () -> {}));
    } catch (UnknownRefException | UndecidableException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "a file can't be read or written: " + e.getMessage() + ": " + Reason.of(e), e);
    }
  }

  abstract void run(GitRepository repository, FactStore facts)
      throws IOException,
          UnknownRefException,
          UndecidableException,
          MojoExecutionException,
          MojoFailureException;

  static <T> T checked(Checked<T> checked) throws MojoExecutionException {
    if (checked instanceof Checked.Valid<T> valid) {
      return valid.value();
    }
    List<String> faults = ((Checked.Invalid<T>) checked).faults();
    throw new MojoExecutionException(String.join(System.lineSeparator(), faults));
  }
}
