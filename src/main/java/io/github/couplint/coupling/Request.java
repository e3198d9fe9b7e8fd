package io.github.couplint.coupling;

import io.github.couplint.change.RepoPath;
import java.util.Comparator;

/**
 * A request over HTTP, as far as the code that sends it tells.
 *
 * @param method in upper case; {@code *} when that is not known
 * @param path with {@code {}} for what is not known; one that begins so may go below a path that is
 *     told elsewhere
 */
public record Request(String method, String path, RepoPath file, int line)
    implements Comparable<Request> {
  /** Stands for any method, and in a path for what is not known. */
  public static final String ANY = "*";

  public static final String HOLE = "{}";

  private static final Comparator<Request> ORDER =
      Comparator.comparing(Request::file)
          .thenComparing(Request::line)
          .thenComparing(Request::path)
          .thenComparing(Request::method);

  @Override
  public int compareTo(Request other) {
    return ORDER.compare(this, other);
  }
}
