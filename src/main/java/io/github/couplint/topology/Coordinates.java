package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a pom is called outside of its own repository; no part is a path or a placeholder. */
public record Coordinates(String group, String artifact, String version)
    implements Comparable<Coordinates> {
  private static final Pattern PART = Pattern.compile("\\w[\\w.-]*");
  private static final Comparator<Coordinates> ORDER =
      Comparator.comparing(Coordinates::group)
          .thenComparing(Coordinates::artifact)
          .thenComparing(Coordinates::version);

  /** Where poms of elsewhere are put among a snapshot's files; no file that people have does. */
  static final String FOLDER = ":poms";

  public Coordinates {
    if (!isPart(group) || !isPart(artifact) || !isPart(version)) {
      throw new IllegalArgumentException(group + ":" + artifact + ":" + version);
    }
  }

  /** Empty when a part is missing or has a placeholder that nobody filled. */
  static Optional<Coordinates> of(String group, String artifact, String version) {
    return isPart(group) && isPart(artifact) && isPart(version)
        ? Optional.of(new Coordinates(group, artifact, version))
        : Optional.empty();
  }

  private static boolean isPart(String text) {
    return PART.matcher(text).matches() && !text.contains("..");
  }

  /** Where the pom is put among a snapshot's files. */
  public RepoPath path() {
    return new RepoPath("%s/%s/%s/%s.pom".formatted(FOLDER, group, artifact, version));
  }

  @Override
  public int compareTo(Coordinates other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return group + ":" + artifact + ":" + version;
  }
}
