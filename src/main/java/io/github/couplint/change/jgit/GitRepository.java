package io.github.couplint.change.jgit;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.Gap;
import io.github.couplint.change.Landings;
import io.github.couplint.change.Snapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * Reads changes and snapshots from one git repository. The contents of what it hands out can be
 * read until it is closed, by several threads.
 */
public final class GitRepository implements AutoCloseable {
  private final Repository repository;

  private GitRepository(Repository repository) {
    this.repository = repository;
  }

  /**
   * Opens the repository that a folder belongs to.
   *
   * @param folder the root of a working tree or a folder below, or a bare repository
   */
  public static GitRepository open(Path folder) throws UndecidableException {
    QuietSystemReader.install();
    try {
      var builder = new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
      if (builder.getGitDir() == null) {
        throw new UndecidableException(
            "%s is not in a git repository; run it inside one or name one".formatted(folder));
      }
      if (isOfEnvironment(builder.getGitDir())) {
        builder.readEnvironment();
      }
      Repository repository = builder.setMustExist(true).build();
      checkFormat(repository);
      return new GitRepository(repository);
    } catch (IOException | RuntimeException e) {
      throw unreadable(folder.toString(), e);
    }
  }

  /** Reads what every question reads first; what fails here is told when it is asked. */
  public void prepare() {
    try {
      var unused = new Revisions(repository, false).head();
    } catch (IOException | RuntimeException e) {
      // the first question comes upon it again
    }
  }

  /** Whether git calls us as a hook of this repository, where it may name another index. */
  private static boolean isOfEnvironment(File found) throws IOException {
    String named = SystemReader.getInstance().getenv("GIT_DIR");
    return named != null && new File(named).getCanonicalFile().equals(found.getCanonicalFile());
  }

  private static void checkFormat(Repository repository) throws UndecidableException {
    String format = repository.getConfig().getString("extensions", null, "objectFormat");
    if (format != null && !"sha1".equalsIgnoreCase(format)) {
      repository.close();
      throw new UndecidableException(
          "the repository has object ids of format %s; only sha1 can be read".formatted(format));
    }
  }

  /**
   * What differs.
   *
   * @param mayFetch whether history that a shallow clone lacks may be fetched from its remote
   * @throws UnknownRefException when the comparison names a commit that there is not
   * @throws UndecidableException when the repository does not hold what the comparison needs
   */
  public Change compare(Comparison comparison, boolean mayFetch)
      throws UnknownRefException, UndecidableException {
    return guarded(
        () -> {
          Plan plan = plan(comparison, mayFetch);
          Side base = plan.base().isPresent() ? commitSide(plan.base().get()) : emptySide();
          return change(plan, base, head(comparison, plan, base));
        });
  }

  /** Which two sides {@link #compare} compares, for people. */
  public String describe(Comparison comparison, boolean mayFetch)
      throws UnknownRefException, UndecidableException {
    return guarded(() -> plan(comparison, mayFetch).words());
  }

  /**
   * All files of a commit. What it leaves out without a word, the gaps of comparing the commit with
   * itself tell ({@link Comparison.Exact}).
   */
  public Snapshot snapshot(String ref) throws UnknownRefException, UndecidableException {
    return guarded(() -> commitSide(new Revisions(repository, false).commit(ref)).snapshot());
  }

  /** All files on disk that git does not ignore; {@link #snapshot} tells of what it leaves out. */
  public Snapshot workingTree() throws UnknownRefException, UndecidableException {
    return guarded(this::workingTreeSide).snapshot();
  }

  /**
   * What landed on a branch, the newest first.
   *
   * @param most how many commits at most
   * @param since none older than that
   */
  public List<Landed> history(String ref, int most, Instant since)
      throws UnknownRefException, UndecidableException {
    return guarded(
        () -> {
          ObjectId tip = new Revisions(repository, false).commit(ref);
          return new History(repository).before(tip, most, since);
        });
  }

  /** Which files the last commits up to a commit changed, at most that many of them. */
  public Landings touched(String ref, int most) throws UnknownRefException, UndecidableException {
    return guarded(
        () ->
            new TouchedFiles(repository)
                .before(new Revisions(repository, false).commit(ref), most));
  }

  /** Whether there is neither a working tree nor an index. */
  public boolean isBare() {
    return repository.isBare();
  }

  /** Where git looks for hooks. */
  public Path hooks() {
    String configured = repository.getConfig().getString("core", null, "hooksPath");
    return configured == null
        ? repository.getCommonDirectory().toPath().resolve("hooks")
        : root().resolve(configured.replaceFirst("^~(?=/)", System.getProperty("user.home")));
  }

  /** Whether history ends early because of how the clone was made. */
  public boolean isShallow() throws UndecidableException {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw unreadable(String.valueOf(repository.getDirectory()), e);
    }
  }

  /** The names of the remotes, ordered. */
  public List<String> remotes() {
    return repository.getRemoteNames().stream().sorted().toList();
  }

  /** Where a remote is, as configured; it may hold a secret. */
  public Optional<String> address(String remote) {
    return Optional.ofNullable(repository.getConfig().getString("remote", remote, "url"));
  }

  /** The root of the working tree; the folder itself of a bare repository. */
  public Path root() {
    return (repository.isBare() ? repository.getDirectory() : repository.getWorkTree()).toPath();
  }

  /** Where to keep what may be lost; all worktrees of the repository share it. */
  public Path keepsakes() {
    return repository.getCommonDirectory().toPath().resolve("couplint");
  }

  @Override
  public void close() {
    repository.close();
  }

  private Plan plan(Comparison comparison, boolean mayFetch)
      throws IOException, UnknownRefException, UndecidableException {
    return new Planner(new Revisions(repository, mayFetch)).plan(comparison);
  }

  private Side head(Comparison comparison, Plan plan, Side base)
      throws IOException, UnknownRefException, UndecidableException {
    if (comparison instanceof Comparison.Patched patched) {
      var side = new PatchedSide(base.snapshot(), patched.diff());
      Listing listing = side.listing();
      return new Side(listing, new Snapshot("diff", listing.files, side.blobs()));
    }
    return plan.head().isPresent()
        ? committed(plan.head().get(), plan, base)
        : uncommittedSide(plan);
  }

  private Side committed(ObjectId commit, Plan plan, Side base)
      throws IOException, UndecidableException {
    return plan.base().isEmpty()
        ? commitSide(commit)
        : side(
            commit.name(),
            new TreeReader(repository).tree(tree(commit), tree(plan.base().get()), base.listing()));
  }

  private Change change(Plan plan, Side base, Side head) throws IOException {
    List<Gap> gaps = new ArrayList<>(plan.gaps());
    gaps.addAll(head.listing().gaps);
    base.listing().gaps.stream().filter(gap -> !gaps.contains(gap)).forEach(gaps::add);
    var changes = new FileChanges(repository, base.snapshot(), head.snapshot());
    List<FileChange> files = changes.list();
    gaps.addAll(changes.gaps());
    return new Change(base.snapshot(), head.snapshot(), files, gaps);
  }

  private Side commitSide(ObjectId commit) throws IOException, UndecidableException {
    return side(commit.name(), new TreeReader(repository).tree(tree(commit)));
  }

  private ObjectId tree(ObjectId commit) throws IOException {
    try (var walk = new RevWalk(repository)) {
      return walk.parseCommit(commit).getTree().copy();
    }
  }

  private Side emptySide() {
    return side(Constants.EMPTY_TREE_ID.name(), new Listing());
  }

  private Side uncommittedSide(Plan plan) throws IOException, UndecidableException {
    checkNotBare();
    DirCache index = index();
    return plan.staged()
        ? side("index", new TreeReader(repository).index(index))
        : workingTreeSide(index);
  }

  private Side workingTreeSide() throws IOException, UndecidableException {
    checkNotBare();
    return workingTreeSide(index());
  }

  private void checkNotBare() throws UndecidableException {
    if (repository.isBare()) {
      throw new UndecidableException(
          "a bare repository has no working tree and no index; name a base and a head");
    }
  }

  private Side workingTreeSide(DirCache index) throws IOException, UndecidableException {
    var blobs = new WorkingTreeBlobs(new RepositoryBlobs(repository));
    Listing listing = new WorkingTreeReader(repository, index, blobs).list();
    return new Side(listing, new Snapshot("worktree", listing.files, blobs));
  }

  private DirCache index() throws UndecidableException {
    try {
      return repository.readDirCache();
    } catch (IOException | RuntimeException e) {
      throw new UndecidableException(
          "the index can't be read (%s); `git update-index --no-split-index` or"
                  .formatted(e.getMessage())
              + " `git sparse-checkout reapply --no-sparse-index` writes a plain one",
          e);
    }
  }

  private Side side(String name, Listing listing) {
    return new Side(listing, new Snapshot(name, listing.files, new RepositoryBlobs(repository)));
  }

  private <T> T guarded(Reading<T> reading) throws UnknownRefException, UndecidableException {
    try {
      return reading.read();
    } catch (MissingObjectException e) {
      throw new UndecidableException(
          "the repository lacks the object %s; run `git fetch --refetch`"
              .formatted(e.getObjectId().name()),
          e);
    } catch (IOException | RuntimeException e) {
      throw unreadable(String.valueOf(repository.getDirectory()), e);
    }
  }

  private static UndecidableException unreadable(String where, Exception cause) {
    return new UndecidableException(
        "the git repository %s can't be read: %s; `git fsck` may tell more"
            .formatted(where, cause.getMessage() == null ? cause : cause.getMessage()),
        cause);
  }

  /** Something that reads the repository and may fail in all its ways. */
  private interface Reading<T> {
    T read() throws IOException, UnknownRefException, UndecidableException;
  }

  /** A snapshot with what its listing left out. */
  private record Side(Listing listing, Snapshot snapshot) {}
}
