package io.github.couplint.topology;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A deployable service, or a build module that is not deployed on its own.
 *
 * @param name unique in the system
 * @param folders where its files lie, from the repository root; the empty text is the root itself
 * @param aliases what else settings, addresses and build files call it, in lower case
 * @param published whether what it offers is meant for others: an API, contract or client module
 */
public record Component(
    String name,
    List<String> folders,
    SortedSet<String> aliases,
    boolean deployable,
    boolean published) {
  public Component {
    folders = List.copyOf(folders);
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
  }

  /** How many folders from the root on are the same for both. */
  public int foldersSharedWith(Component other) {
    return folders.stream()
        .flatMapToInt(one -> other.folders.stream().mapToInt(two -> Folders.shared(one, two)))
        .max()
        .orElse(0);
  }

  /** The one among others that lies nearest to this; empty when several are equally near. */
  Optional<Component> nearest(Collection<Component> others) {
    int shared = others.stream().mapToInt(this::foldersSharedWith).max().orElse(0);
    List<Component> near =
        others.stream().filter(other -> foldersSharedWith(other) == shared).toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** The same component with more names. */
  Component alsoCalled(Set<String> more) {
    SortedSet<String> all = new TreeSet<>(aliases);
    all.addAll(more);
    return new Component(name, folders, all, deployable, published);
  }
}
