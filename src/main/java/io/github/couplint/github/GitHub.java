package io.github.couplint.github;

import io.github.couplint.github.Event.Origin;
import java.util.List;
import java.util.Optional;

/** A repository on GitHub, as far as we read and write it; holds the network off. */
public interface GitHub {
  /** What we wrote on a pull request, and where its head is. */
  Posted posted(int pullRequest) throws GitHubException;

  /** The {@link Check#content} of our finished check runs of that name on a commit. */
  List<String> checks(String head, String name) throws GitHubException;

  /** The open pull request that offers a branch at that very commit. */
  Optional<Offer> offer(Origin origin) throws GitHubException;

  /**
   * A pull request found by what it offers.
   *
   * @param base the commit that the target branch was at
   */
  record Offer(int number, String base) {}

  /**
   * Writes.
   *
   * @return the page of what was written; empty when it has none
   */
  Optional<String> perform(Write write) throws GitHubException;
}
