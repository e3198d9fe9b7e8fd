package io.github.couplint.change.jgit;

import io.github.couplint.change.Gap;
import io.github.couplint.spelling.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** Finds commits: by what the user wrote, by the branch's settings, by common ancestry. */
final class Revisions {
  private static final List<String> USUAL_DEFAULTS = List.of("main", "master", "trunk", "develop");

  private final Repository repository;
  private final boolean mayFetch;

  Revisions(Repository repository, boolean mayFetch) {
    this.repository = repository;
    this.mayFetch = mayFetch;
  }

  /** The commit that HEAD names; empty before the first commit. */
  Optional<ObjectId> head() throws IOException {
    return Optional.ofNullable(repository.resolve(Constants.HEAD + "^{commit}"));
  }

  ObjectId commit(String ref) throws IOException, UnknownRefException, UndecidableException {
    Optional<ObjectId> found = find(ref);
    if (found.isEmpty() && mayFetch && fetch(ref)) {
      found = find(ref);
    }
    if (found.isPresent()) {
      return found.get();
    }
    if (ref.equals(Constants.HEAD)) {
      throw new UndecidableException(
          "HEAD names no commit yet; commit something, or name a commit");
    }
    if (ObjectId.isId(ref) && remote().isShallow()) {
      throw new UndecidableException(
          "the shallow clone lacks the commit %s; run `git fetch %s %s`"
              .formatted(ref, remoteName(), ref));
    }
    throw new UnknownRefException("no commit is named '%s'%s".formatted(ref, suggestion(ref)));
  }

  private Optional<ObjectId> find(String ref) throws IOException, UnknownRefException {
    try {
      return Optional.ofNullable(repository.resolve(ref + "^{commit}"));
    } catch (AmbiguousObjectException e) {
      throw new UnknownRefException(
          "'%s' is short for several commits; give more digits".formatted(ref));
    } catch (IncorrectObjectTypeException | RevisionSyntaxException e) {
      throw new UnknownRefException("'%s' does not name a commit".formatted(ref));
    } catch (MissingObjectException e) {
      return Optional.empty();
    }
  }

  private boolean fetch(String ref) {
    String prefix = remoteName() + "/";
    if (ObjectId.isId(ref)) {
      return remote().commit(ref);
    }
    return ref.startsWith(prefix)
        && Repository.isValidRefName(Constants.R_HEADS + ref)
        && remote().isShallow()
        && remote().branch(ref.substring(prefix.length()));
  }

  private String suggestion(String ref) throws IOException {
    String wanted = ref.toLowerCase(Locale.ROOT);
    return repository.getRefDatabase().getRefs().stream()
        .map(Ref::getName)
        .filter(name -> name.startsWith(Constants.R_REFS))
        .map(Repository::shortenRefName)
        .filter(name -> isClose(wanted, name.toLowerCase(Locale.ROOT)))
        .distinct()
        .sorted()
        .min(Comparator.comparingInt(name -> Spelling.distance(wanted, name)))
        .map(name -> "; did you mean '%s'?".formatted(name))
        .orElse("; expected a branch, a tag or a commit id");
  }

  private static boolean isClose(String wanted, String name) {
    return name.endsWith("/" + wanted)
        || wanted.endsWith("/" + name)
        || Spelling.distance(wanted, name) <= Math.max(1, Math.min(3, wanted.length() / 3));
  }

  /** The remote that the branch's work goes to in the end. */
  String remoteName() {
    Set<String> names = repository.getRemoteNames();
    return Stream.of(Optional.of("upstream"), branchRemote(), Optional.of("origin"))
        .flatMap(Optional::stream)
        .filter(names::contains)
        .findFirst()
        .or(() -> names.stream().sorted().findFirst())
        .orElse("origin");
  }

  private Optional<String> branchRemote() {
    return currentBranch().map(name -> new BranchConfig(repository.getConfig(), name).getRemote());
  }

  private RemoteHistory remote() {
    return new RemoteHistory(repository, remoteName());
  }

  /** Empty when HEAD is detached. */
  private Optional<String> currentBranch() {
    try {
      @Nullable String full = repository.getFullBranch();
      return full != null && full.startsWith(Constants.R_HEADS)
          ? Optional.of(full.substring(Constants.R_HEADS.length()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The name of the current branch's upstream, such as {@code origin/main}, if it is there. */
  Optional<String> upstream() throws IOException {
    Optional<String> tracked =
        currentBranch()
            .map(name -> new BranchConfig(repository.getConfig(), name).getTrackingBranch());
    return tracked.isPresent() && repository.exactRef(tracked.get()) != null
        ? tracked.map(Repository::shortenRefName)
        : Optional.empty();
  }

  /** The default branch of the remote, or else of this repository; empty when there is neither. */
  Optional<String> defaultBranch() throws IOException {
    String prefix = Constants.R_REMOTES + remoteName() + "/";
    List<String> candidates = new ArrayList<>();
    @Nullable Ref head = repository.exactRef(prefix + Constants.HEAD);
    if (head != null && head.isSymbolic()) {
      candidates.add(head.getTarget().getName());
    }
    USUAL_DEFAULTS.forEach(name -> candidates.add(prefix + name));
    USUAL_DEFAULTS.forEach(name -> candidates.add(Constants.R_HEADS + name));
    for (String candidate : candidates) {
      @Nullable Ref ref = repository.exactRef(candidate);
      if (ref != null && ref.getObjectId() != null) {
        return Optional.of(Repository.shortenRefName(candidate));
      }
    }
    return Optional.empty();
  }

  /**
   * The newest of the best common ancestors, the smallest id among equally new ones.
   *
   * @param gaps takes a gap when there are several
   */
  ObjectId mergeBase(ObjectId base, ObjectId head, List<Gap> gaps)
      throws IOException, UndecidableException {
    List<RevCommit> found = mergeBases(base, head);
    if (isCut(base, head, found) && mayFetch && remote().completeHistory(List.of(base, head))) {
      found = mergeBases(base, head);
    }
    if (isCut(base, head, found)) {
      throw new UndecidableException(
          ("the clone is shallow and ends before the merge base of %s and %s;"
                  + " run `git fetch --unshallow %s`")
              .formatted(shortened(base), shortened(head), remoteName()));
    }
    if (found.isEmpty()) {
      throw new UndecidableException(
          "%s and %s have no common ancestor (unrelated histories); compare other commits"
              .formatted(shortened(base), shortened(head)));
    }
    if (found.size() > 1) {
      gaps.add(
          new Gap(
              "merge base",
              "%d merge bases; the newest, %s, was taken"
                  .formatted(found.size(), shortened(found.get(0)))));
    }
    return found.get(0).copy();
  }

  private static String shortened(ObjectId id) {
    return id.abbreviate(12).name();
  }

  private List<RevCommit> mergeBases(ObjectId base, ObjectId head)
      throws IOException, UndecidableException {
    List<RevCommit> found = new ArrayList<>();
    try (var walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(base));
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit : walk) {
        found.add(commit);
      }
    } catch (MissingObjectException e) {
      throw new UndecidableException(
          "the repository lacks the commit %s; run `git fetch --refetch`"
              .formatted(e.getObjectId().name()),
          e);
    }
    found.sort(
        Comparator.comparingInt(RevCommit::getCommitTime).reversed().thenComparing(ObjectId::name));
    return found;
  }

  /** Whether history that the clone lacks could hold a better merge base than those found. */
  private boolean isCut(ObjectId base, ObjectId head, List<RevCommit> found) throws IOException {
    Set<ObjectId> ends = repository.getObjectDatabase().getShallowCommits();
    if (ends.isEmpty() || base.equals(head)) {
      return false;
    }
    try (var walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(base));
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit : found) {
        walk.markUninteresting(walk.parseCommit(commit));
      }
      for (RevCommit commit : walk) {
        if (ends.contains(commit)) {
          return true;
        }
      }
    }
    return false;
  }
}
