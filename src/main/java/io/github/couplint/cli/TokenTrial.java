package io.github.couplint.cli;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.github.GitHubException;
import io.github.couplint.github.http.Access;
import io.github.couplint.github.http.HttpGitHub;
import io.github.couplint.github.http.Pause;
import io.github.couplint.wiring.RepositoryPage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Tries what a token of GitHub's is good for, by reading and never by writing.
 *
 * @param variable the one that holds the token
 */
record TokenTrial(World world, String variable) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** What came of it. */
  record Result(boolean isGood, String words) {}

  Result on(GitRepository repository) {
    Optional<String> name = name(repository);
    if (name.isEmpty()) {
      return new Result(true, "in %s; no repository of GitHub's to try it on".formatted(variable));
    }
    try {
      boolean mayWrite = gitHub(name.get()).mayWrite();
      String rights = mayWrite ? "may write there" : "only reads there, as far as GitHub tells";
      return new Result(mayWrite, "in %s: knows %s, %s".formatted(variable, name.get(), rights));
    } catch (GitHubException | IllegalArgumentException e) {
      return new Result(
          false, "in %s: no use for %s: %s".formatted(variable, name.get(), e.getMessage()));
    }
  }

  private HttpGitHub gitHub(String repository) {
    String api = world.environment().getOrDefault("GITHUB_API_URL", "https://api.github.com");
    String token = world.environment().getOrDefault(variable, "");
    URI root = URI.create(api);
    Access access = new Access(root, Access.graphQl(root), repository, token, TIMEOUT);
    return HttpGitHub.of(access, world.environment(), Pause.real());
  }

  /** {@code owner/name}. */
  private Optional<String> name(GitRepository repository) {
    Optional<String> told = Optional.ofNullable(world.environment().get("GITHUB_REPOSITORY"));
    return told.or(
        () ->
            RepositoryPage.links(repository, world.environment())
                .repository()
                .map(page -> page.replaceFirst("^.*/([^/]+/[^/]+)$", "$1")));
  }
}
