package io.github.couplint.change.jgit;

import io.github.couplint.change.Gap;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Which two sides a comparison has come down to.
 *
 * @param base empty for the empty tree
 * @param head empty for what is not committed
 * @param staged of what is not committed, whether the index is meant, not the working tree
 * @param words says the same to people
 * @param gaps what is to be known about the choice
 */
record Plan(
    Optional<ObjectId> base,
    Optional<ObjectId> head,
    boolean staged,
    String words,
    List<Gap> gaps) {}
