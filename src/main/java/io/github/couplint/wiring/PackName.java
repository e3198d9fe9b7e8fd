package io.github.couplint.wiring;

import io.github.couplint.policy.Checked;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code extends} names: a pack in a folder, at a commit of another repository, in a jar. */
sealed interface PackName {
  /** A folder of the repository in which it is named, from the root. */
  record Folder(String path) implements PackName {
    @Override
    public String toString() {
      return path;
    }
  }

  /**
   * A folder of another repository at a commit.
   *
   * @param repository OWNER/REPO
   * @param path from its root
   * @param id of the commit, 40 hex digits
   */
  record AtCommit(String repository, String path, String id) implements PackName {
    @Override
    public String toString() {
      return repository + "/" + path + "@" + id;
    }
  }

  /** An artifact of a Maven repository. */
  record Artifact(String group, String artifact, String version) implements PackName {
    @Override
    public String toString() {
      return group + ":" + artifact + ":" + version;
    }
  }

  Pattern AT_COMMIT =
      Pattern.compile("(?<repository>[\\w.-]+/[\\w.-]+)/?(?<path>[^@]*?)/*@(?<id>.*)");
  Pattern ARTIFACT =
      Pattern.compile("(?<group>[\\w.-]+):(?<artifact>[\\w.-]+):(?<version>[\\w.+-]+)");
  Pattern FOLDER = Pattern.compile("(\\./)?(?<path>[^/\\\\:@][^\\\\:@]*?)/*");
  Pattern MOVING = Pattern.compile("(?i).*-snapshot|latest|release");

  /** The pack that a text names, or why it names none. */
  static Checked<PackName> of(String text) {
    Matcher commit = AT_COMMIT.matcher(text);
    if (commit.matches()) {
      return atCommit(commit);
    }
    Matcher artifact = ARTIFACT.matcher(text);
    if (artifact.matches()) {
      return artifact(artifact);
    }
    Matcher folder = FOLDER.matcher(text);
    return folder.matches() && isInside(folder.group("path"))
        ? new Checked.Valid<>(new Folder(folder.group("path")))
        : fault(
            "expected a folder from the root, OWNER/REPO/path@commit or group:artifact:version;"
                + " was '%s'",
            text);
  }

  private static Checked<PackName> atCommit(Matcher commit) {
    String id = commit.group("id").toLowerCase(Locale.ROOT);
    String path = commit.group("path");
    if (!id.matches("[0-9a-f]{40}")) {
      return fault(
          "expected the 40 hex digits of a commit behind @, which `git rev-parse` tells; was '%s'",
          commit.group("id"));
    }
    return !path.isEmpty() && isInside(path)
        ? new Checked.Valid<>(new AtCommit(commit.group("repository"), path, id))
        : fault("expected OWNER/REPO/path@commit, with a folder for the path; it was '%s'", path);
  }

  private static Checked<PackName> artifact(Matcher artifact) {
    String version = artifact.group("version");
    return MOVING.matcher(version).matches()
        ? fault("expected a released version, the same tomorrow; was '%s'", version)
        : new Checked.Valid<>(
            new Artifact(artifact.group("group"), artifact.group("artifact"), version));
  }

  private static boolean isInside(String path) {
    return !List.of(path.split("/", -1)).contains("..") && !path.contains("//");
  }

  private static Checked<PackName> fault(String expected, String was) {
    return new Checked.Invalid<>(List.of(expected.formatted(was)));
  }
}
