package io.github.couplint.cli;

import io.github.couplint.wiring.BuiltIn;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A hook of ours in a folder of git's hooks.
 *
 * @param isShared whether the folder is not the repository's own
 */
record GitHook(Path folder, Kind kind, boolean isShared) {
  /** When git calls it. */
  enum Kind {
    PRE_PUSH,
    PRE_COMMIT;

    String file() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final String MARK = "# couplint hook";
  private static final String BEFORE = ".before-couplint";

  Path file() {
    return folder.resolve(kind.file());
  }

  private Path before() {
    return folder.resolve(kind.file() + BEFORE);
  }

  /** Installs it; installing it again writes it anew. When that fails, nothing has changed. */
  void install(String launcher) throws UsageException {
    try {
      Files.createDirectories(folder);
      boolean isAnothers = Files.exists(file()) && !isOurs();
      if (isAnothers) {
        if (Files.exists(before())) {
          throw new UsageException(
              "%s and %s are both there; move one away".formatted(file(), before()));
        }
        Files.move(file(), before());
      }
      write(launcher, isAnothers);
    } catch (IOException e) {
      throw new UsageException("%s can't be written: %s".formatted(file(), Reason.of(e)));
    }
  }

  private void write(String launcher, boolean isAnothers) throws UsageException, IOException {
    boolean isWritten = false;
    try {
      ReportFile.write(file(), script(launcher).getBytes(StandardCharsets.UTF_8));
      isWritten = file().toFile().setExecutable(true);
    } finally {
      if (!isWritten && isAnothers) {
        Files.move(before(), file(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!isWritten) {
      throw new UsageException("%s can't be made executable".formatted(file()));
    }
  }

  /** Takes it away; tells whether it was there. */
  boolean uninstall() throws UsageException {
    try {
      if (!Files.exists(file()) || !isOurs()) {
        return false;
      }
      Files.delete(file());
      if (Files.exists(before())) {
        Files.move(before(), file());
      }
      return true;
    } catch (IOException e) {
      throw new UsageException("%s can't be taken away: %s".formatted(file(), Reason.of(e)));
    }
  }

  private boolean isOurs() throws IOException {
    return Files.readString(file(), StandardCharsets.ISO_8859_1).contains(MARK);
  }

  private String script(String launcher) {
    return BuiltIn.under("couplint/hooks/")
        .getOrDefault(kind.file(), "")
        .replace("@COUPLINT@", quoted(launcher));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
