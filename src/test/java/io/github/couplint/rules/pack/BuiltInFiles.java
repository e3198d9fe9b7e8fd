package io.github.couplint.rules.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the folder {@code rules}, as they lie in the source tree. */
final class BuiltInFiles {
  private static final Path FOLDER = Path.of("rules");

  private BuiltInFiles() {}

  /** Path below the folder to text; the README left out, as in the archive. */
  static SortedMap<String, String> read() {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(FOLDER)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        texts.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.remove("README.md");
    return texts;
  }

  /** The pages among them. */
  static SortedMap<String, String> pages() {
    SortedMap<String, String> pages = read();
    pages.keySet().removeIf(path -> !path.endsWith(".md"));
    return pages;
  }
}
