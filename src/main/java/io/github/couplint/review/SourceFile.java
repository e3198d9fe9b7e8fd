package io.github.couplint.review;

import io.github.couplint.change.RepoPath;
import java.util.List;
import java.util.Set;

/**
 * A changed file as the model knows it.
 *
 * @param id such as {@code f1}
 * @param service the component that it belongs to; empty for none
 */
record SourceFile(String id, RepoPath path, String service) {
  private static final Set<String> EDGE_FOLDERS =
      Set.of(
          "adapter", "adapters", "client", "clients", "gateway", "infrastructure", "integration");
  private static final Set<String> DOMAIN_FOLDERS = Set.of("domain", "model", "entity", "entities");
  private static final Set<String> TEST_FOLDERS =
      Set.of("test", "it", "integrationTest", "testFixtures");
  private static final Set<String> GENERATED_FOLDERS =
      Set.of("generated", "generated-sources", "target", "build", "node_modules", "vendor");
  private static final Set<String> BUILD_FILES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts", "libs.versions.toml");

  /** What part the file plays, by its folders. */
  String role() {
    List<String> folders = List.of(path.folder().split("/"));
    if (folders.stream().anyMatch(TEST_FOLDERS::contains)) {
      return "test";
    }
    if (folders.stream().anyMatch(GENERATED_FOLDERS::contains)) {
      return "generated";
    }
    if (isBuild()) {
      return "build";
    }
    if (folders.stream().anyMatch(EDGE_FOLDERS::contains)) {
      return "adapter";
    }
    return folders.stream().anyMatch(DOMAIN_FOLDERS::contains) ? "domain" : "other";
  }

  /** Whether nobody wrote it to run in production; nothing is suggested about it. */
  boolean isQuiet() {
    return role().equals("test") || role().equals("generated");
  }

  boolean isBuild() {
    return BUILD_FILES.contains(path.fileName());
  }
}
