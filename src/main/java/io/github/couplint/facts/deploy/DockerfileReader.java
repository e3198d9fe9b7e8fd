package io.github.couplint.facts.deploy;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Dockerfiles. */
public final class DockerfileReader implements FactReader {
  private static final Pattern NAME =
      Pattern.compile("(?i)(Dockerfile|Containerfile)([.-].+)?|.+\\.(Dockerfile|Containerfile)");

  @Override
  public boolean reads(RepoPath path) {
    return NAME.matcher(path.fileName()).matches() && !path.fileName().endsWith(".dockerignore");
  }

  @Override
  public Facts read(byte[] content) {
    return Facts.of(
        new DeployFacts(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Dockerfile(SourceText.decode(content)).image(),
            Optional.empty()));
  }

  @Override
  public String version() {
    return "dockerfile-1";
  }
}
