package io.github.couplint.maven;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.policy.Verdict;
import io.github.couplint.report.Links;
import io.github.couplint.report.MarkdownReport;
import io.github.couplint.wiring.WholeFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * A page of the root's site that says what the change on this branch does to the couplings; called
 * by itself, it writes that as Markdown. It never fails a build because of a coupling.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends ComparingMojo implements MavenReport {
  private static final String NAME = "couplint";

  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  /** Where the Markdown goes when no site is made. */
  @Parameter(
      property = "couplint.outputDirectory",
      defaultValue = "${project.reporting.outputDirectory}")
  private @Nullable File outputDirectory;

  /** The page of a site; null when none is made. */
  private @Nullable Sink page;

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    page = sink;
    try {
      run();
    } catch (AbstractMojoExecutionException e) {
      throw new MavenReportException(String.valueOf(e.getMessage()), e);
    } finally {
      page = null;
    }
  }

  @Override
  void run(GitRepository repository, FactStore facts)
      throws IOException, UnknownRefException, UndecidableException, MojoExecutionException {
    Verdict verdict = answer(repository, facts).verdict();
    if (page != null) {
      new SitePage(page).write(verdict);
      return;
    }
    Path file = folder().toPath().resolve(NAME + ".md");
    String text = MarkdownReport.of(verdict, Links.NONE, MarkdownReport.NO_LIMIT);
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    getLog().info(MarkdownReport.headline(verdict) + "; more in " + file);
  }

  private File folder() throws MojoExecutionException {
    if (outputDirectory == null) {
      throw new MojoExecutionException(
          "couplint.outputDirectory: expected a folder; none is known");
    }
    return outputDirectory;
  }

  @Override
  public boolean canGenerateReport() {
    return !isSkipped() && project != null && project.isExecutionRoot();
  }

  @Override
  @SuppressWarnings("deprecation") // sites older than 4 ask for this one
  public String getOutputName() {
    return NAME;
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "Couplings";
  }

  @Override
  public String getDescription(Locale locale) {
    return "What the change on this branch does to the couplings between services, modules, vendors"
        + " and data stores.";
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    outputDirectory = folder;
  }

  @Override
  public @Nullable File getReportOutputDirectory() {
    return outputDirectory;
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }
}
