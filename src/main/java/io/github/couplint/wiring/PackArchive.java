package io.github.couplint.wiring;

import io.github.couplint.wiring.PackName.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A jar: one with a pack below {@code couplint/rules/}, or one with types that a pack names. */
record PackArchive(Path file) {
  private static final String FOLDER = "couplint/rules/";

  /** The jar of an artifact in a Maven repository, or among the files of a folder. */
  static Optional<PackArchive> find(Artifact name, Path artifacts) {
    String file = name.artifact() + "-" + name.version() + ".jar";
    Path folder =
        artifacts
            .resolve(name.group().replace('.', '/'))
            .resolve(name.artifact())
            .resolve(name.version());
    return Stream.of(folder.resolve(file), artifacts.resolve(file))
        .filter(Files::isRegularFile)
        .map(PackArchive::new)
        .findFirst();
  }

  /** The full names of its types, nested ones behind a dot. */
  SortedSet<String> types() throws IOException {
    SortedSet<String> types = new TreeSet<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .forEach(name -> types.add(name.replace('/', '.').replace('$', '.')));
    }
    return types;
  }

  /** The texts of the pack, by their path below its folder. */
  SortedMap<String, String> texts() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      List<JarEntry> entries = Collections.list(jar.entries());
      for (JarEntry entry : entries) {
        if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
          try (InputStream bytes = jar.getInputStream(entry)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            texts.put(entry.getName().substring(FOLDER.length()), text);
          }
        }
      }
    }
    return texts;
  }
}
