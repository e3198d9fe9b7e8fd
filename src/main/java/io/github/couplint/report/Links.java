package io.github.couplint.report;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Site;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report can point to.
 *
 * @param repository the page of the repository, such as {@code https://github.com/owner/name}
 * @param run the page of the run that made the report
 */
public record Links(Optional<String> repository, Optional<String> run) {
  /** No page to point to. */
  public static final Links NONE = new Links(Optional.empty(), Optional.empty());

  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final String UNRESERVED = "-._~/";

  /** The same without the page of the run, which differs from run to run. */
  public Links withoutRun() {
    return new Links(repository, Optional.empty());
  }

  /** The page that shows a site as it was in a commit. */
  Optional<String> to(String commit, Site site) {
    return to(commit, site.file(), lines(site.span()));
  }

  /** The page that shows a line of a file as it was in a commit; none of what is not committed. */
  public Optional<String> to(String commit, RepoPath file, int line) {
    return ID.matcher(commit).matches() ? to(commit, file, "#L" + line) : Optional.empty();
  }

  private Optional<String> to(String commit, RepoPath file, String lines) {
    return repository.map(page -> page + "/blob/" + commit + "/" + encoded(file.value()) + lines);
  }

  private static String lines(Span span) {
    return "#L" + span.line() + (span.endLine() > span.line() ? "-L" + span.endLine() : "");
  }

  /** A path as a relative URI. */
  static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      boolean isPlain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (isPlain) {
        uri.append(c);
      } else {
        uri.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
