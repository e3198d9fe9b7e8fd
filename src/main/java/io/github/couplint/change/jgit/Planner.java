package io.github.couplint.change.jgit;

import io.github.couplint.change.Gap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Decides which two sides a comparison has. */
final class Planner {
  private final Revisions revisions;
  private final List<Gap> gaps = new ArrayList<>();

  Planner(Revisions revisions) {
    this.revisions = revisions;
  }

  Plan plan(Comparison comparison) throws IOException, UnknownRefException, UndecidableException {
    if (comparison instanceof Comparison.WorkingTree) {
      return workingTree();
    } else if (comparison instanceof Comparison.Staged) {
      return uncommitted(revisions.head(), true, "HEAD against the index");
    } else if (comparison instanceof Comparison.Unpushed) {
      return unpushed();
    } else if (comparison instanceof Comparison.Refs refs) {
      return sinceMergeBase(refs.base(), refs.head().orElse(Constants.HEAD));
    } else if (comparison instanceof Comparison.Patched patched) {
      return patched(patched.base(), patched.diff().name());
    }
    var exact = (Comparison.Exact) comparison;
    return exact(exact.base(), exact.head());
  }

  private Plan workingTree() throws IOException, UnknownRefException, UndecidableException {
    Optional<ObjectId> head = revisions.head();
    Optional<String> branch = revisions.defaultBranch();
    if (head.isEmpty() || branch.isEmpty()) {
      return uncommitted(head, false, "HEAD against the working tree");
    }
    ObjectId base = revisions.mergeBase(revisions.commit(branch.get()), head.get(), gaps);
    String words =
        base.equals(head.get())
            ? "HEAD, which %s holds, against the working tree".formatted(branch.get())
            : "the merge base of %s and HEAD against the working tree".formatted(branch.get());
    return uncommitted(Optional.of(base), false, words);
  }

  private Plan unpushed() throws IOException, UnknownRefException, UndecidableException {
    Optional<String> upstream = revisions.upstream();
    if (upstream.isPresent()) {
      return exact(upstream.get(), Constants.HEAD);
    }
    Optional<String> branch = revisions.defaultBranch();
    if (branch.isEmpty()) {
      throw new UndecidableException(
          "the branch has no upstream and no default branch was found; run"
              + " `git branch --set-upstream-to=origin/main` or name a base");
    }
    return sinceMergeBase(branch.get(), Constants.HEAD);
  }

  private Plan sinceMergeBase(String base, String head)
      throws IOException, UnknownRefException, UndecidableException {
    ObjectId headId = revisions.commit(head);
    ObjectId baseId = revisions.mergeBase(revisions.commit(base), headId, gaps);
    return committed(baseId, headId, "the merge base of %s and %s".formatted(base, head), head);
  }

  private Plan exact(String base, String head)
      throws IOException, UnknownRefException, UndecidableException {
    return committed(revisions.commit(base), revisions.commit(head), base, head);
  }

  private Plan patched(String base, String diff)
      throws IOException, UnknownRefException, UndecidableException {
    String words = "%s against what %s makes of it".formatted(base, diff);
    return new Plan(Optional.of(revisions.commit(base)), Optional.empty(), false, words, gaps);
  }

  private Plan committed(ObjectId base, ObjectId head, String baseWords, String headWords) {
    return new Plan(
        Optional.of(base),
        Optional.of(head),
        false,
        "%s against %s".formatted(baseWords, headWords),
        gaps);
  }

  private Plan uncommitted(Optional<ObjectId> base, boolean staged, String words) {
    String full =
        base.isPresent()
            ? words
            : "the empty tree, for there is no commit yet," + words.substring("HEAD".length());
    return new Plan(base, Optional.empty(), staged, full, gaps);
  }
}
