package io.github.couplint.report;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Site;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a report can point to.
 *
 * @param repository the page of the repository, such as {@code https://github.com/owner/name}
 * @param run the page of the run that made the report
 */
public record Links(Optional<String> repository, Optional<String> run) {
  /** No page to point to. */
  public static final Links NONE = new Links(Optional.empty(), Optional.empty());

  private static final String UNRESERVED = "-._~/";

  /** The same without the page of the run, which differs from run to run. */
  public Links withoutRun() {
    return new Links(repository, Optional.empty());
  }

  /** The page that shows a site as it was in a commit. */
  Optional<String> to(String commit, Site site) {
    return repository.map(
        page -> page + "/blob/" + commit + "/" + encoded(site.file().value()) + lines(site.span()));
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
