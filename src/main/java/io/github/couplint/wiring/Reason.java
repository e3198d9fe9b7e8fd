package io.github.couplint.wiring;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Objects;

/** Says in words why a file could not be read or written. */
public final class Reason {
  private Reason() {}

  /** Most exceptions about files have a path for a message and tell the reason by their name. */
  public static String of(IOException fault) {
    String named = words(fault.getClass().getSimpleName());
    if (fault instanceof FileSystemException ofFile) {
      return Objects.requireNonNullElse(ofFile.getReason(), named);
    }
    return Objects.requireNonNullElse(fault.getMessage(), named);
  }

  /** {@code NoSuchFileException} is no such file. */
  private static String words(String type) {
    return type.replaceFirst("Exception$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
