package io.github.couplint.review;

import io.github.couplint.change.RepoPath;
import io.github.couplint.coupling.Site;
import io.github.couplint.score.Finding;

/** Tells where findings are. */
final class Places {
  private Places() {}

  /** Whether a changed place of the finding covers a line of head. */
  static boolean has(Finding finding, RepoPath path, int line) {
    return finding.sites().stream()
        .filter(Finding.Evidence::changed)
        .map(Finding.Evidence::site)
        .anyMatch(site -> site.file().equals(path) && covers(site, line));
  }

  private static boolean covers(Site site, int line) {
    return site.span().line() <= line && line <= site.span().endLine();
  }
}
