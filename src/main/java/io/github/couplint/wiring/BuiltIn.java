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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The texts that come with the tool: packs, samples, schemas. */
public final class BuiltIn {
  /** Where the build puts the compiled packs. */
  static final String COMPILED = "couplint/packs.compiled";

  private static final String UNREADABLE = "our own archive can't be read";

  private BuiltIn() {}

  /** The packs, path to text, as in {@code vendors/stripe.yml}. */
  public static SortedMap<String, String> packs() {
    return under("couplint/rules/");
  }

  /** The packs as the build compiled them; nothing where an editor built the tool. */
  static Optional<byte[]> compiledPacks() {
    Path place = place();
    try {
      if (Files.isDirectory(place)) {
        Path file = place.resolve(COMPILED);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      }
      try (JarFile jar = new JarFile(place.toFile())) {
        JarEntry entry = jar.getJarEntry(COMPILED);
        return entry == null ? Optional.empty() : Optional.of(bytes(jar, entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  /** Another text for each build of the tool. */
  public static String fingerprint() {
    Path place = place();
    try {
      return Files.size(place) + "-" + Files.getLastModifiedTime(place).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
    }
  }

  private static Path place() {
    CodeSource source = BuiltIn.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
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
    Path place = place();
    try {
      return Files.isDirectory(place) ? ofFolder(place.resolve(folder)) : ofArchive(place, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(UNREADABLE, e);
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
          texts.put(entry.getName().substring(folder.length()), utf8(bytes(jar, entry)));
        }
      }
    }
    return texts;
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream bytes = jar.getInputStream(entry)) {
      return bytes.readAllBytes();
    }
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
