package io.github.couplint.delta;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.Span;
import io.github.couplint.change.UnreadableBlobException;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.CouplingGraph;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small changes as values; a file's component is its first folder, its type its path. */
final class Example {
  static final Target BILLING = new Target(Target.Type.COMPONENT, "billing");

  private Example() {}

  static Edge edge(String from, Target to, Kind kind) {
    return new Edge(from, to, kind);
  }

  static Edge http(String from) {
    return edge(from, BILLING, Kind.SYNC_HTTP);
  }

  static Coupling coupling(Edge edge, Site... sites) {
    return coupling(edge, List.of(), sites);
  }

  static Coupling coupling(Edge edge, List<String> traits, Site... sites) {
    TreeMap<String, String> reasons = new TreeMap<>();
    traits.forEach(code -> reasons.put(code, "reason of " + code));
    return new Coupling(
        edge, edge.kind().id(), "client", "", List.of(sites), reasons, Confidence.CERTAIN);
  }

  /** A call of {@code shape} by the type that is named like the file. */
  static Site call(String file, int line, String shape) {
    String user = file.replace(".java", "").replace('/', '.');
    return new Site(new RepoPath(file), Span.ofLine(line), Role.CALL, user, shape);
  }

  /** Something of {@code shape} in a file that holds no type. */
  static Site outsideJava(String file, Role role, String shape) {
    return new Site(new RepoPath(file), Span.ofLine(5), role, "", shape);
  }

  static CouplingGraph graph(Coupling... couplings) {
    return CouplingGraph.of(Arrays.asList(couplings), List.of());
  }

  /** A file with lines 1 to 99 altered. */
  static FileChange altered(String path) {
    return file(path, path, 99);
  }

  /** A file that moved as it is. */
  static FileChange moved(String before, String after) {
    return file(before, after, 0);
  }

  /** A file that moved, with lines 1 to 99 altered. */
  static FileChange rewritten(String before, String after) {
    return file(before, after, 99);
  }

  static FileChange added(String path) {
    return new FileChange(Optional.empty(), Optional.of(new RepoPath(path)), lines(99), lines(0));
  }

  static FileChange deleted(String path) {
    return new FileChange(Optional.of(new RepoPath(path)), Optional.empty(), lines(0), lines(99));
  }

  private static FileChange file(String before, String after, int lines) {
    return new FileChange(
        Optional.of(new RepoPath(before)),
        Optional.of(new RepoPath(after)),
        lines(lines),
        lines(lines));
  }

  private static BitSet lines(int count) {
    BitSet lines = new BitSet();
    lines.set(1, count + 1);
    return lines;
  }

  static Moves moves(FileChange... files) {
    TreeMap<RepoPath, String> base = new TreeMap<>();
    TreeMap<RepoPath, String> head = new TreeMap<>();
    for (FileChange file : files) {
      file.before().ifPresent(path -> base.put(path, "b"));
      file.after().ifPresent(path -> head.put(path, "h"));
    }
    Change change =
        new Change(snapshot("base", base), snapshot("head", head), List.of(files), List.of());
    return Moves.of(
        change, Example::owner, Example::owner, path -> path.value().contains("/test/"));
  }

  private static String owner(RepoPath path) {
    return path.value().substring(0, path.value().indexOf('/'));
  }

  private static Snapshot snapshot(String name, SortedMap<RepoPath, String> files) {
    return new Snapshot(
        name,
        files,
        blob -> {
          throw new UnreadableBlobException("no contents here");
        });
  }

  static Delta delta(CouplingGraph base, CouplingGraph head, FileChange... files) {
    return Delta.between(base, head, moves(files));
  }

  /** What happened, edge by edge, such as {@code introduced orders -> billing (sync-http)}. */
  static List<String> fates(Delta delta) {
    return delta.changes().stream()
        .map(change -> change.what().id() + " " + change.coupling().edge())
        .toList();
  }
}
