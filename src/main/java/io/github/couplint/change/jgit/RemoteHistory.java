package io.github.couplint.change.jgit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * Fetches history that a clone lacks, over http(s) or from this machine; never over ssh, never with
 * a question for a password, never with a program that the configuration names.
 */
final class RemoteHistory {
  private static final int STALL_SECONDS = 30;
  private static final long TOTAL_NANOS = 300_000_000_000L;
  private static final int WHOLE = Integer.MAX_VALUE;
  private static final Set<String> SCHEMES = Set.of("http", "https", "file");

  private final Repository repository;
  private final String remote;

  RemoteHistory(Repository repository, String remote) {
    this.repository = repository;
    this.remote = remote;
  }

  /** Fetches the rest of the history of these commits; false when that can't be done. */
  boolean completeHistory(List<ObjectId> commits) {
    List<RefSpec> exact = commits.stream().map(id -> new RefSpec(id.name())).toList();
    return fetch(exact, WHOLE) || fetch(knownBranches(), WHOLE);
  }

  /** Fetches a commit by its id. */
  boolean commit(String id) {
    return fetch(List.of(new RefSpec(id)), isShallow() ? 1 : 0);
  }

  /** Fetches a branch of the remote into its remote-tracking branch. */
  boolean branch(String name) {
    String spec =
        "+%s%s:%s%s/%s".formatted(Constants.R_HEADS, name, Constants.R_REMOTES, remote, name);
    return fetch(List.of(new RefSpec(spec)), isShallow() ? 1 : 0);
  }

  boolean isShallow() {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private List<RefSpec> knownBranches() {
    String prefix = Constants.R_REMOTES + remote + "/";
    List<RefSpec> specs = new ArrayList<>();
    try {
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
        if (!ref.isSymbolic()) {
          String branch = Constants.R_HEADS + ref.getName().substring(prefix.length());
          specs.add(new RefSpec("+" + branch + ":" + ref.getName()));
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return specs;
  }

  private boolean fetch(List<RefSpec> specs, int depth) {
    Optional<URIish> address = address();
    if (address.isEmpty() || specs.isEmpty()) {
      return false;
    }
    try (Transport transport = Transport.open(repository, address.get())) {
      // opening by address, not by name, leaves out remote.NAME.uploadpack, which names a program
      transport.setOptionUploadPack("git-upload-pack");
      transport.setCredentialsProvider(null);
      transport.setTagOpt(TagOpt.NO_TAGS);
      transport.setTimeout(STALL_SECONDS);
      if (depth > 0) {
        transport.setDepth(depth);
      }
      transport.fetch(new Deadline(), specs);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private Optional<URIish> address() {
    try {
      return new RemoteConfig(repository.getConfig(), remote)
          .getURIs().stream().filter(RemoteHistory::isAllowed).findFirst();
    } catch (URISyntaxException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isAllowed(URIish address) {
    return address.getScheme() == null
        ? address.getHost() == null
        : SCHEMES.contains(address.getScheme());
  }

  /** Cancels a fetch that takes too long as a whole. */
  private static final class Deadline extends EmptyProgressMonitor {
    private final long end = System.nanoTime() + TOTAL_NANOS;

    @Override
    public boolean isCancelled() {
      return System.nanoTime() - end > 0;
    }
  }
}
