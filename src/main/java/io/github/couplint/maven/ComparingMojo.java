package io.github.couplint.maven;

import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.wiring.Overrides;
import io.github.couplint.wiring.Overrides.Written;
import io.github.couplint.wiring.PolicyFiles;
import io.github.couplint.wiring.Question;
import io.github.couplint.wiring.Question.Answer;
import io.github.couplint.wiring.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Compares two sides of the repository. */
abstract class ComparingMojo extends CouplintMojo {
  /**
   * The commit since whose merge base to compare, such as <code>origin/main</code>; its
   * configuration holds. Without one, the working tree, uncommitted work included, is compared with
   * the merge base of the default branch.
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

  /** Whether history that a shallow clone lacks may be fetched; never when Maven is offline. */
  @Parameter(property = "couplint.fetch", defaultValue = "true")
  private boolean fetch;

  final Answer answer(GitRepository repository, FactStore facts)
      throws UnknownRefException, UndecidableException, MojoExecutionException {
    boolean mayFetch = fetch && !session().isOffline();
    Question question = new Question(comparison(), mayFetch, configFile(), overrides());
    return checked(question.answer(repository, facts, poms(facts)));
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
      throw new MojoExecutionException("couplint.config can't be read: " + Reason.of(e), e);
    }
  }
}
