package io.github.couplint.wiring;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Hands out all texts below a folder; path from the root to text, faults collected. */
interface Shelf {
  SortedMap<String, String> below(String folder, List<String> faults);

  /** What a side of a change holds. */
  static Shelf of(Snapshot side) {
    return (folder, faults) -> {
      SortedMap<String, String> texts = new TreeMap<>();
      SortedMap<RepoPath, String> from =
          folder.isEmpty() ? side.files() : side.files().tailMap(new RepoPath(folder));
      for (Map.Entry<RepoPath, String> file : from.entrySet()) {
        if (!file.getKey().value().startsWith(folder)) {
          break;
        }
        if (file.getKey().isIn(folder)) {
          PolicyFiles.text(side, file.getKey(), faults)
              .ifPresent(text -> texts.put(file.getKey().value(), text));
        }
      }
      return texts;
    };
  }

  /** What lies on disk below a root; links are not followed. */
  static Shelf of(Path root) {
    return (folder, faults) -> {
      SortedMap<String, String> texts = new TreeMap<>();
      Path top = root.resolve(folder);
      if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
        return texts;
      }
      try (Stream<Path> walk = Files.walk(top)) {
        List<Path> files =
            walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList();
        for (Path file : files) {
          String path = root.relativize(file).toString().replace('\\', '/');
          texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        faults.add("%s can't be read: %s".formatted(top, Reason.of(e)));
      }
      return texts;
    };
  }
}
