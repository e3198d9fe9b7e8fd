package io.github.couplint.maven;

import io.github.couplint.topology.Coordinates;
import io.github.couplint.wiring.PomsElsewhere;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Finds poms where this build of Maven found its parents, in its local repository, and, when that
 * is allowed, in its remote ones.
 */
final class MavenPoms implements PomsElsewhere.Source {
  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> remotes;
  private final Map<String, File> parents = new HashMap<>();

  MavenPoms(MavenSession build, RepositorySystem system) {
    this.system = system;
    this.session = build.getRepositorySession();
    this.remotes = build.getCurrentProject().getRemoteProjectRepositories();
    build.getProjects().forEach(this::addParents);
  }

  private void addParents(MavenProject project) {
    MavenProject parent = project.getParent();
    while (parent != null && parent.getFile() != null) {
      parents.put(
          "%s:%s:%s".formatted(parent.getGroupId(), parent.getArtifactId(), parent.getVersion()),
          parent.getFile());
      parent = parent.getParent();
    }
  }

  @Override
  public Optional<byte[]> find(Coordinates name, boolean mayFetch) {
    Artifact pom = new DefaultArtifact(name.group(), name.artifact(), "pom", name.version());
    Optional<File> there =
        Optional.ofNullable(parents.get(name.toString())).or(() -> Optional.ofNullable(local(pom)));
    return there
        .filter(File::isFile)
        .or(() -> mayFetch ? fetched(pom) : Optional.empty())
        .flatMap(MavenPoms::read);
  }

  private File local(Artifact pom) {
    LocalArtifactRequest request = new LocalArtifactRequest(pom, remotes, null);
    return session.getLocalRepositoryManager().find(session, request).getFile();
  }

  private Optional<File> fetched(Artifact pom) {
    try {
      ArtifactRequest request = new ArtifactRequest(pom, remotes, null);
      return Optional.ofNullable(system.resolveArtifact(session, request).getArtifact().getFile());
    } catch (ArtifactResolutionException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> read(File file) {
    try {
      return Optional.of(Files.readAllBytes(file.toPath()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
