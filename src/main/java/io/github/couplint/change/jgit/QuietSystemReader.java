package io.github.couplint.change.jgit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit from probing the file system's clock (seconds in a fresh home directory), from running
 * git to find the system's settings, and from writing settings.
 */
final class QuietSystemReader extends SystemReader.Delegate {
  private static final String SYSTEM_CONFIG = "/etc/gitconfig";
  private static final long CACHE_BYTES = 128L << 20;
  private static final int DELTA_CACHE_BYTES = 64 << 20;

  private static boolean installed;

  private QuietSystemReader(SystemReader reader) {
    super(reader);
  }

  /** Makes JGit use it in this virtual machine; a second call does nothing. */
  static synchronized void install() {
    if (installed) {
      return;
    }
    installed = true;
    SystemReader.setInstance(new QuietSystemReader(SystemReader.getInstance()));
    var cache = new WindowCacheConfig();
    cache.setPackedGitLimit(CACHE_BYTES);
    cache.setDeltaBaseCacheLimit(DELTA_CACHE_BYTES);
    cache.install();
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new ReadOnlyConfig(parent, Path.of(SYSTEM_CONFIG), fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new ReadOnlyConfig(parent, super.openJGitConfig(parent, fs).getFile().toPath(), fs);
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    Path folder = fs.userHome() == null ? Path.of("/nonexistent") : fs.userHome().toPath();
    Path shared = folder.resolve(".config").resolve("git").resolve("config");
    String xdg = getenv("XDG_CONFIG_HOME");
    Path named = xdg == null || xdg.isEmpty() ? shared : Path.of(xdg, "git", "config");
    Config base = Files.exists(named) ? new ReadOnlyConfig(parent, named, fs) : parent;
    return new ReadOnlyConfig(base, folder.resolve(".gitconfig"), fs);
  }

  /** Settings that are read and never written, with the answer to JGit's probe built in. */
  private static final class ReadOnlyConfig extends FileBasedConfig {
    ReadOnlyConfig(@Nullable Config parent, Path file, FS fs) {
      super(parent, file.toFile(), fs);
    }

    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
      if (!"filesystem".equals(section)) {
        return super.getString(section, subsection, name);
      }
      return "timestampResolution".equals(name) ? "1 MILLISECONDS" : "10 MILLISECONDS";
    }

    @Override
    public void load() throws java.io.IOException, ConfigInvalidException {
      if (!getFile().isDirectory()) {
        super.load();
      }
    }

    @Override
    public void save() {}
  }
}
