package io.github.couplint.change.jgit;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The changed files of two commits, a line each as in {@code git diff --name-status}, sorted. */
public final class NameStatus {
  private NameStatus() {}

  public static String of(Path repository, String base, String head) throws Exception {
    try (GitRepository git = GitRepository.open(repository)) {
      Change change = git.compare(new Comparison.Exact(base, head), false);
      return change.files().stream()
          .map(NameStatus::line)
          .sorted()
          .collect(Collectors.joining("\n"));
    }
  }

  private static String line(FileChange file) {
    if (file.before().isEmpty()) {
      return "A\t" + file.path();
    }
    if (file.after().isEmpty()) {
      return "D\t" + file.path();
    }
    return file.before().equals(file.after())
        ? "M\t" + file.path()
        : "R\t" + file.before().get() + "\t" + file.after().get();
  }
}
