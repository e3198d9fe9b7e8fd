package io.github.couplint.topology;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Resolves folder names as build files write them. */
final class Folders {
  private Folders() {}

  /** The path from the repository root; empty when it leads out of the repository. */
  static Optional<String> resolve(String folder, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    if (!folder.isEmpty()) {
      parts.addAll(List.of(folder.split("/")));
    }
    for (String part : relative.replace('\\', '/').split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** The last part of a folder's path. */
  static String last(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** The folder above; empty for one at the top, and for the root. */
  static String above(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }

  /** How many folders from the root on are the same. */
  static int shared(String one, String other) {
    String[] a = one.split("/");
    String[] b = other.split("/");
    int same = 0;
    while (same < a.length && same < b.length && !a[same].isEmpty() && a[same].equals(b[same])) {
      same++;
    }
    return same;
  }
}
