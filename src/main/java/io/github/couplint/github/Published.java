package io.github.couplint.github;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of telling a verdict on GitHub.
 *
 * @param done channels that say what they should
 * @param notes why others do not, sentences without a final period
 * @param writes how many requests changed something
 * @param comment the page of the summary comment, when it was written
 */
public record Published(
    Set<Channel> done, List<String> notes, int writes, Optional<String> comment) {
  public Published {
    done = done.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(done));
    notes = List.copyOf(notes);
  }
}
