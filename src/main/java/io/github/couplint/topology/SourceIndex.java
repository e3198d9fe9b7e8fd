package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.SourceSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the file that declares a top-level type by its name, from paths alone: no file is read.
 *
 * <p>Limit: a type in a file of another name, or in a folder that does not follow its package, is
 * not found.
 */
public final class SourceIndex {
  private static final Pattern ROOT =
      Pattern.compile("(?:^|.*/)(?:src/[^/]+/java\\d*|src/java|java/src|java|src|source|sources)/");

  private static final List<String> USUAL_ROOTS = List.of("src/main/java/", "src/test/java/");

  private final Map<String, List<RepoPath>> files = new HashMap<>();

  /** The index of the Java files among these; test code counts only where nothing else does. */
  SourceIndex(Collection<RepoPath> paths) {
    for (RepoPath path : paths) {
      if (path.value().endsWith(".java")) {
        files.computeIfAbsent(typeName(path), name -> new ArrayList<>(1)).add(path);
      }
    }
  }

  /** The name of the type that a file is named for. */
  public static String typeName(RepoPath path) {
    String value = path.value();
    return value.substring(sourceRoot(value), value.length() - ".java".length()).replace('/', '.');
  }

  /** The greedy match ends at the last root-like folder; a package part may be called so too. */
  private static int sourceRoot(String path) {
    for (String usual : USUAL_ROOTS) {
      int at = path.indexOf(usual);
      if (at >= 0) {
        return at + usual.length();
      }
    }
    Matcher root = ROOT.matcher(path);
    return root.lookingAt() ? root.end() : 0;
  }

  /** The files that may declare a type of that name, ordered by path. */
  List<RepoPath> files(String type) {
    return files.getOrDefault(type, List.of());
  }

  /** The file of main code that declares a type, or else one of test code. */
  Optional<RepoPath> file(String type) {
    List<RepoPath> all = files(type);
    return all.stream()
        .filter(path -> SourceSet.of(path) != SourceSet.TEST)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Whether some file is named for a type of that name. */
  boolean declares(String type) {
    return files.containsKey(type);
  }
}
