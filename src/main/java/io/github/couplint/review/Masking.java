package io.github.couplint.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Prepares a file for being shown: no comments, no prose, no credentials; lines keep their numbers.
 */
final class Masking {
  private static final Set<String> CODE =
      Set.of("java", "kt", "kts", "groovy", "gradle", "scala", "proto");
  private static final Set<String> SETTINGS =
      Set.of("yml", "yaml", "properties", "toml", "conf", "tf");
  private static final Set<String> MARKUP = Set.of("xml", "xsd", "wsdl");
  private static final int LARGEST = 512 * 1024;

  private final Secrets secrets;

  Masking(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * The lines of a file as they may be sent; empty when nothing of the file may be: prose, unknown
   * formats, files of credentials, files with a private key.
   */
  Optional<List<String>> lines(String fileName, String text) {
    if (text.length() > LARGEST || text.indexOf('\0') >= 0 || Keeping.isSecret(fileName, text)) {
      return Optional.empty();
    }
    String extension = extension(fileName);
    if (CODE.contains(extension)) {
      return Optional.of(split(new CodeText(secrets).masked(text)));
    }
    if (MARKUP.contains(extension)) {
      return Optional.of(split(secrets.masked(MarkupText.masked(text))));
    }
    return SETTINGS.contains(extension) || fileName.startsWith("Dockerfile")
        ? Optional.of(new SettingsText(secrets).masked(split(text)))
        : Optional.empty();
  }

  private static String extension(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The lines of a text, numbered as git does: only a line feed ends a line. */
  static List<String> split(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    return lines.get(lines.size() - 1).isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
  }
}
