package io.github.couplint.cli;

import io.github.couplint.map.SystemMap;
import io.github.couplint.report.map.MapReader;
import io.github.couplint.report.map.MapReading;
import io.github.couplint.wiring.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads maps from files. */
final class MapFiles {
  /** A map of a thousand services with all evidence has a few megabytes. */
  private static final long LARGEST = 256L << 20;

  private MapFiles() {}

  static SystemMap read(World world, String name) throws UsageException {
    Path file = world.folder().resolve(name);
    MapReading reading = MapReader.read(text(file, name));
    if (reading.map().isEmpty()) {
      throw new UsageException(
          reading.faults().stream().map(fault -> name + ": " + fault).toList());
    }
    return reading.map().get();
  }

  private static String text(Path file, String name) throws UsageException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UsageException(
            "%s: expected a map of at most %d MB; was %d bytes"
                .formatted(name, LARGEST >> 20, Files.size(file)));
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("%s can't be read: %s".formatted(name, Reason.of(e)));
    }
  }

  /** A file's name without its folder and {@code .json}. */
  static String label(String name) {
    Path last = Path.of(name).getFileName();
    String file = last == null ? "map" : last.toString();
    String label = file.replaceFirst("(?i)(\\.map)?\\.json$", "");
    return label.isBlank() ? file : label;
  }
}
