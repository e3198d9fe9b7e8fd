package io.github.couplint.facts.build;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.FactReader;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.SourceText;

/**
 * Reads Gradle scripts and settings in Groovy and Kotlin. No script is run: what loops, functions
 * and other files bring into a notation stays as written.
 *
 * <p>Limit: what {@code subprojects}, {@code allprojects}, {@code configure} and {@code
 * project(':x')} blocks declare counts as declared by the script's own project; plugins of other
 * projects than that have {@code subprojects:} in front.
 */
public final class GradleReader implements FactReader {
  @Override
  public boolean reads(RepoPath path) {
    String name = path.fileName();
    return name.endsWith(".gradle") || name.endsWith(".gradle.kts");
  }

  @Override
  public Facts read(byte[] content) {
    return Facts.of(new GradleScript(SourceText.decode(content)).facts());
  }

  @Override
  public String version() {
    return "gradle-2";
  }
}
