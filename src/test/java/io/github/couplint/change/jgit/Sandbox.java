package io.github.couplint.change.jgit;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A temporary repository, driven by the git program. */
public record Sandbox(Path folder) {

  public static Sandbox in(Path folder) {
    var sandbox = new Sandbox(folder);
    sandbox.git("init", "-q", "-b", "main");
    return sandbox;
  }

  public Sandbox write(String path, String content) {
    return write(path, content.getBytes(StandardCharsets.UTF_8));
  }

  public Sandbox write(String path, byte[] content) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Commits everything; gives the id. */
  public String commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  }

  public String git(String... arguments) {
    return gitAt("2026-01-01T00:00:00Z", arguments);
  }

  String gitAt(String date, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "A");
      builder.environment().put("GIT_" + role + "_EMAIL", "a@example.com");
      builder.environment().put("GIT_" + role + "_DATE", date);
    }
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      try (InputStream output = process.getInputStream()) {
        String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
          throw new IllegalStateException(command + ": " + text);
        }
        return text.strip();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Change compare(Comparison comparison) throws UnknownRefException, UndecidableException {
    return compare(comparison, false);
  }

  /** The contents can't be read any more. */
  Change compare(Comparison comparison, boolean mayFetch)
      throws UnknownRefException, UndecidableException {
    try (GitRepository repository = GitRepository.open(folder)) {
      return repository.compare(comparison, mayFetch);
    }
  }

  /** One line per file, as in {@code a -> b +{1} -{2}}. */
  static String text(Change change) {
    return change.files().stream().map(Sandbox::text).collect(Collectors.joining("\n"));
  }

  private static String text(FileChange file) {
    return "%s -> %s +%s -%s"
        .formatted(
            file.before().map(Object::toString).orElse("."),
            file.after().map(Object::toString).orElse("."),
            file.addedLines(),
            file.removedLines());
  }
}
