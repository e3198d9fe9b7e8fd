package io.github.couplint.wiring;

import io.github.couplint.change.Snapshot;
import io.github.couplint.change.jgit.Comparison;
import io.github.couplint.change.jgit.GitRepository;
import io.github.couplint.change.jgit.UndecidableException;
import io.github.couplint.change.jgit.UnknownRefException;
import io.github.couplint.policy.Checked;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two commits to lay over each other, written as git writes them.
 *
 * @param sinceMergeBase whether the base is where both parted
 * @param head empty for the working tree
 */
public record MapSides(String from, boolean sinceMergeBase, Optional<String> head) {
  private static final Pattern WRITTEN = Pattern.compile("(.+?)(\\.\\.\\.?)([^.].*)?");

  /** Reads {@code a..b}, {@code a...b}, and both without the head. */
  public static Checked<MapSides> parse(String option, String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return new Checked.Invalid<>(
          List.of("%s: expected <base>..<head>; was '%s'".formatted(option, written)));
    }
    boolean sinceMergeBase = parts.group(2).length() > 2;
    return new Checked.Valid<>(
        new MapSides(parts.group(1), sinceMergeBase, Optional.ofNullable(parts.group(3))));
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
