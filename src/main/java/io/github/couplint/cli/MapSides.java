package io.github.couplint.cli;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two commits to lay over each other, written as git writes them.
 *
 * @param sinceMergeBase whether the base is where both parted
 * @param head empty for the working tree
 */
record MapSides(String from, boolean sinceMergeBase, Optional<String> head) {
  private static final Pattern WRITTEN = Pattern.compile("(.+?)(\\.\\.\\.?)([^.].*)?");

  static MapSides of(String written) throws UsageException {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new UsageException("--diff: expected <base>..<head>; was '%s'".formatted(written));
    }
    boolean sinceMergeBase = parts.group(2).length() > 2;
    return new MapSides(parts.group(1), sinceMergeBase, Optional.ofNullable(parts.group(3)));
  }

  Snapshot base(GitRepository repository) throws UnknownRefException, UndecidableException {
    return sinceMergeBase
        ? repository.compare(new Comparison.Refs(from, head), true).base()
        : repository.snapshot(from);
  }

  Snapshot head(GitRepository repository) throws UnknownRefException, UndecidableException {
    return head.isPresent() ? repository.snapshot(head.get()) : repository.workingTree();
  }
}
