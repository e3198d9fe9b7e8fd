package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Who owns which path by a CODEOWNERS file (GitHub docs, "About code owners"). */
public final class CodeOwners {
  private static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  private final List<Line> lines = new ArrayList<>();

  private record Line(PathPattern path, List<String> owners) {}

  private CodeOwners(String text) {
    text.lines().forEach(this::add);
  }

  /** The owners that a snapshot tells; none when it has no such file. */
  public static CodeOwners of(Snapshot snapshot) {
    return PLACES.stream()
        .map(RepoPath::new)
        .filter(snapshot.files()::containsKey)
        .map(path -> new CodeOwners(text(snapshot, path)))
        .findFirst()
        .orElseGet(() -> new CodeOwners(""));
  }

  private static String text(Snapshot snapshot, RepoPath path) {
    try {
      String blob = snapshot.files().getOrDefault(path, "");
      return new String(snapshot.blobs().read(blob), StandardCharsets.UTF_8);
    } catch (UnreadableBlobException e) {
      return "";
    }
  }

  private void add(String written) {
    String[] words = written.replaceFirst("(^|\\s)#.*", "").strip().split("\\s+");
    boolean section = words[0].startsWith("[") || words[0].startsWith("^[");
    if (words[0].isEmpty() || section) {
      return;
    }
    lines.add(new Line(new PathPattern(words[0]), List.of(words).subList(1, words.length)));
  }

  /** The owners of a folder as a whole; the last line that fits tells. */
  public List<String> of(String folder) {
    String inside = folder.isEmpty() ? "" : folder + "/";
    List<String> owners = List.of();
    for (Line line : lines) {
      if (line.path().matches(inside) || line.path().matches(folder)) {
        owners = line.owners();
      }
    }
    return owners;
  }
}
