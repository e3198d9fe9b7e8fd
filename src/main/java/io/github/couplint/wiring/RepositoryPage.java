package io.github.couplint.wiring;

import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.report.Links;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the page of a repository on GitHub from where it was cloned. */
public final class RepositoryPage {
  private static final String DEFAULT = "https://github.com";

  /** {@code https://user:token@host/owner/name.git} or {@code git@host:owner/name}. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:https?|ssh|git)://(?:[^@/]*@)?([^/:@]+)(?::\\d+)?/|(?:[^@/:]+@)?([^/:@]+):)"
              + "([A-Za-z0-9_.-]+)/([A-Za-z0-9_.-]+?)(?:\\.git)?/?");

  private RepositoryPage() {}

  /** Links to the pages of the remote {@code origin}, or of the only one; none elsewhere. */
  public static Links links(GitRepository repository, Map<String, String> environment) {
    List<String> remotes = repository.remotes();
    String remote = remotes.size() == 1 ? remotes.get(0) : "origin";
    String server = environment.getOrDefault("GITHUB_SERVER_URL", DEFAULT);
    return new Links(
        repository.address(remote).flatMap(address -> page(address, server)), Optional.empty());
  }

  /** The page, without what was secret in the address. */
  public static Optional<String> page(String address, String server) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    String path = "/" + parts.group(3) + "/" + parts.group(4);
    return List.of(server, DEFAULT).stream()
        .filter(known -> host.equalsIgnoreCase(host(known)))
        .map(known -> known.replaceFirst("/+$", "") + path)
        .findFirst();
  }

  private static String host(String server) {
    try {
      return String.valueOf(URI.create(server).getHost());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
