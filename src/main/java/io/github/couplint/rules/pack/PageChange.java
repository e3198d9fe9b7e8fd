package io.github.couplint.rules.pack;

import io.github.couplint.change.Blobs;
import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.change.UnreadableBlobException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a change of the blocks of a case. */
final class PageChange {
  private static final String BUILD_FILE = "(pom\\.xml|build\\.gradle(\\.kts)?)";

  /** A deployable service, for folders whose build file the page does not show. */
  private static final String SERVICE =
      """
      <project>
        <groupId>page</groupId>
        <artifactId>%s</artifactId>
        <build>
          <plugins>
            <plugin>
              <groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-maven-plugin</artifactId>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private final SortedMap<RepoPath, String> before = new TreeMap<>();
  private final SortedMap<RepoPath, String> after = new TreeMap<>();

  private PageChange() {}

  /** The change; each first folder is a service unless the case shows its build file. */
  static Change of(Page.Case example) {
    PageChange change = new PageChange();
    example.blocks().forEach(change::add);
    example.blocks().forEach(block -> change.addService(block.path()));
    return change.change();
  }

  private void add(Page.Block block) {
    RepoPath path = new RepoPath(block.path());
    String text = Mark.stripped(block);
    if (block.side() != Page.Block.Side.AFTER) {
      before.put(path, text);
    }
    if (block.side() != Page.Block.Side.BEFORE) {
      after.put(path, text);
    }
  }

  private void addService(String path) {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    boolean isShown =
        before.keySet().stream().anyMatch(p -> isBuildFile(p, folder))
            || after.keySet().stream().anyMatch(p -> isBuildFile(p, folder));
    if (!folder.isEmpty() && !isShown) {
      RepoPath pom = new RepoPath(folder + "/pom.xml");
      before.put(pom, SERVICE.formatted(folder));
      after.put(pom, SERVICE.formatted(folder));
    }
  }

  private static boolean isBuildFile(RepoPath path, String folder) {
    return path.folder().equals(folder) && path.fileName().matches(BUILD_FILE);
  }

  private Change change() {
    Map<String, String> contents = new TreeMap<>();
    Blobs blobs = blob -> bytes(contents, blob);
    Snapshot base = new Snapshot("before", ids(before, contents), blobs);
    Snapshot head = new Snapshot("after", ids(after, contents), blobs);
    return new Change(base, head, files(), List.of());
  }

  private static byte[] bytes(Map<String, String> contents, String blob)
      throws UnreadableBlobException {
    String text = contents.get(blob);
    if (text == null) {
      throw new UnreadableBlobException("no block of the page has the id " + blob);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SortedMap<RepoPath, String> ids(
      SortedMap<RepoPath, String> texts, Map<String, String> contents) {
    SortedMap<RepoPath, String> ids = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          String id = id(text);
          contents.put(id, text);
          ids.put(path, id);
        });
    return ids;
  }

  private static String id(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private List<FileChange> files() {
    SortedMap<RepoPath, RepoPath> renames = renames();
    TreeSet<RepoPath> paths = new TreeSet<>(before.keySet());
    paths.removeAll(renames.values());
    paths.addAll(after.keySet());
    List<FileChange> files = new ArrayList<>();
    for (RepoPath path : paths) {
      RepoPath old = renames.getOrDefault(path, path);
      String was = before.get(old);
      String is = after.get(path);
      if (was == null || !was.equals(is) || !old.equals(path)) {
        LineDifference difference = LineDifference.between(was, is);
        files.add(
            new FileChange(
                Optional.ofNullable(was == null ? null : old),
                Optional.ofNullable(is == null ? null : path),
                difference.added(),
                difference.removed()));
      }
    }
    return files;
  }

  /** Head's path to base's, for files that share more than half of their lines. */
  private SortedMap<RepoPath, RepoPath> renames() {
    SortedMap<RepoPath, RepoPath> renames = new TreeMap<>();
    for (RepoPath now : after.keySet()) {
      before.keySet().stream()
          .filter(old -> !before.containsKey(now) && !after.containsKey(old))
          .filter(old -> !renames.containsValue(old))
          .filter(old -> LineDifference.between(before.get(old), after.get(now)).isSmall())
          .findFirst()
          .ifPresent(old -> renames.put(now, old));
    }
    return renames;
  }
}
