package io.github.couplint.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tells which version this is. */
public final class Version {
  private Version() {}

  public static String current() {
    try (InputStream text = Version.class.getResourceAsStream("/couplint/version.txt")) {
      return text == null
          ? "unknown"
          : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("our own archive can't be read", e);
    }
  }
}
