package io.github.couplint.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The texts that come with the tool: packs, samples, schemas. */
public final class BuiltIn {
  private BuiltIn() {}

  /** The packs, path to text, as in {@code vendors/stripe.yml}. */
  public static SortedMap<String, String> packs() {
    return under("couplint/rules/");
  }

  /** Another text for each build of the tool. */
  public static String fingerprint() {
    CodeSource source = BuiltIn.class.getProtectionDomain().getCodeSource();
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.size(place) + "-" + Files.getLastModifiedTime(place).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException("our own archive can't be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a place without a path", e);
    }
  }

  /**
   * All texts of a folder of the archive, by their path below it.
   *
   * @param folder ends in {@code /}
   */
  public static SortedMap<String, String> under(String folder) {
    CodeSource source = BuiltIn.class.getProtectionDomain().getCodeSource();
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.isDirectory(place) ? ofFolder(place.resolve(folder)) : ofArchive(place, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("our own archive can't be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a place without a path", e);
    }
  }

  private static SortedMap<String, String> ofArchive(Path archive, String folder)
      throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (JarFile jar = new JarFile(archive.toFile())) {
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
          try (InputStream bytes = jar.getInputStream(entry)) {
            texts.put(entry.getName().substring(folder.length()), utf8(bytes.readAllBytes()));
          }
        }
      }
    }
    return texts;
  }

  private static SortedMap<String, String> ofFolder(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        List<Path> files = walk.filter(Files::isRegularFile).toList();
        for (Path file : files) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          texts.put(path, utf8(Files.readAllBytes(file)));
        }
      }
    }
    return texts;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
