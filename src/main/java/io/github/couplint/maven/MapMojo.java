package io.github.couplint.maven;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.facts.FactStore;
import io.github.couplint.map.Chart;
import io.github.couplint.report.Links;
import io.github.couplint.wiring.MapForm;
import io.github.couplint.wiring.MapSides;
import io.github.couplint.wiring.MapSubject;
import io.github.couplint.wiring.MapView;
import io.github.couplint.wiring.RepositoryPage;
import io.github.couplint.wiring.WholeFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Draws who talks to whom in the whole repository, once in a build, however many modules it is
 * bound in.
 */
@Mojo(
    name = "map",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class MapMojo extends CouplintMojo {
  private static final String PREFIX = "couplint.";

  /** The forms to write: json, mermaid, dot, html, markdown, c4. */
  @Parameter(property = "couplint.format", defaultValue = "html,json")
  private List<String> format = List.of();

  /** Where the files <code>map.html</code>, <code>map.json</code> and so on go. */
  @Parameter(
      property = "couplint.mapDirectory",
      defaultValue = "${session.executionRootDirectory}/target/couplint")
  private @Nullable File outputDirectory;

  /** The system at a commit, instead of the working tree. */
  @Parameter(property = "couplint.at")
  private @Nullable String at;

  /**
   * What changed between two commits, such as <code>main..HEAD</code>, with three dots since the
   * merge base of both; without a head it is the working tree.
   */
  @Parameter(property = "couplint.diff")
  private @Nullable String diff;

  /** With a diff: only what is not carried. */
  @Parameter(property = "couplint.changes", defaultValue = "false")
  private boolean changes;

  /** Only connections of these integration styles, such as point-to-point. */
  @Parameter(property = "couplint.style")
  private List<String> style = List.of();

  /**
   * Only connections of these kinds, such as sync-http, or with an end of such a kind, such as
   * vendor.
   */
  @Parameter(property = "couplint.kind")
  private List<String> kind = List.of();

  /** Only a service, vendor, broker or store and its neighbours. */
  @Parameter(property = "couplint.focus")
  private @Nullable String focus;

  /** A folder with what a Spring Cloud Config server serves, beside the repository. */
  @Parameter(property = "couplint.configRepo")
  private @Nullable File configRepo;

  /** Whether to show configuration servers, discovery, telemetry and users. */
  @Parameter(property = "couplint.includeInfrastructure", defaultValue = "false")
  private boolean includeInfrastructure;

  @Override
  void run(GitRepository repository, FactStore facts)
      throws IOException, UnknownRefException, UndecidableException, MojoExecutionException {
    List<MapForm> forms = forms();
    MapView view = new MapView(PREFIX, style, kind, Optional.ofNullable(focus), changes);
    Chart chart = checked(view.of(checked(subject().chart(repository, facts, poms(facts)))));
    Links links = RepositoryPage.links(repository, System.getenv());
    for (MapForm form : forms) {
      Path file = folder().resolve("map." + form.extension());
      WholeFile.write(file, form.render(chart, links));
      getLog().info("the map is in " + file);
    }
  }

  private List<MapForm> forms() throws MojoExecutionException {
    List<MapForm> forms = new ArrayList<>();
    for (String id : format) {
      forms.add(checked(MapForm.parse(PREFIX + "format", id.strip())));
    }
    return forms;
  }

  private MapSubject subject() throws MojoExecutionException {
    if (at != null && diff != null) {
      throw new MojoExecutionException("expected one of couplint.at and couplint.diff");
    }
    Optional<MapSides> sides =
        diff == null
            ? Optional.empty()
            : Optional.of(checked(MapSides.parse(PREFIX + "diff", diff)));
    Optional<Path> settings = Optional.ofNullable(configRepo).map(File::toPath);
    return new MapSubject(Optional.ofNullable(at), sides, settings, includeInfrastructure);
  }

  private Path folder() throws MojoExecutionException {
    if (outputDirectory == null) {
      throw new MojoExecutionException("couplint.mapDirectory: expected a folder; none is known");
    }
    return outputDirectory.toPath();
  }
}
