package io.github.couplint.map;

import io.github.couplint.change.RepoPath;
import java.util.Comparator;

/**
 * Where something shows.
 *
 * @param line from 1
 */
public record Place(RepoPath file, int line) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparingInt(Place::line);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
