package io.github.couplint.topology;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.SourceSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells which files, and so which components, declare a type. */
final class DeclaredTypes {
  private final Snapshot snapshot;
  private final FactStore store;
  private final SourceIndex sources;
  private final Function<RepoPath, Component> owner;

  DeclaredTypes(Snapshot snapshot, FactStore store, Function<RepoPath, Component> owner) {
    this.snapshot = snapshot;
    this.store = store;
    this.sources = new SourceIndex(snapshot.files().keySet());
    this.owner = owner;
  }

  /** The component whose main code declares a top-level or nested type. */
  Optional<Component> owner(String type) {
    String name = type;
    while (!name.isEmpty()) {
      Optional<RepoPath> file =
          sources.files(name).stream().filter(p -> SourceSet.of(p) != SourceSet.TEST).findFirst();
      if (file.isPresent()) {
        return file.map(owner);
      }
      int dot = name.lastIndexOf('.');
      name = dot > 0 && isTypeLike(name, dot) ? name.substring(0, dot) : "";
    }
    return Optional.empty();
  }

  private static boolean isTypeLike(String name, int dot) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
  }

  boolean has(String type) {
    return sources.declares(type);
  }

  /** The file named for a top-level type. */
  Optional<RepoPath> file(String type) {
    return sources.file(type);
  }

  boolean isIn(String type, String component) {
    return sources.files(type).stream().anyMatch(p -> owner.apply(p).name().equals(component));
  }

  /** The types, seen from a component: its own win over others of the same name. */
  CodeIndex code(Component component, Predicate<String> knownElsewhere) {
    return new CodeIndex(type -> declaration(type, component), sources::declares, knownElsewhere);
  }

  private Optional<JavaFacts> declaration(String type, Component component) {
    Optional<RepoPath> own =
        sources.files(type).stream().filter(p -> owner.apply(p).equals(component)).findFirst();
    return own.or(() -> sources.file(type)).flatMap(this::facts);
  }

  private Optional<JavaFacts> facts(RepoPath path) {
    return store.facts(path, snapshot.files().getOrDefault(path, ""), snapshot.blobs()).java();
  }
}
