package io.github.couplint.rules.pack;

import io.github.couplint.rules.Glob;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The types of some jars. */
final class ArtifactTypes {
  /** Open as long as the tests run: to open one for each type takes minutes. */
  private static final Map<Path, JarFile> OPEN = new HashMap<>();

  private static final Map<Path, SortedMap<String, String>> LISTS = new HashMap<>();
  private static final Map<String, ClassFile> FILES = new HashMap<>();

  /** Name of a type to the jars that have it. */
  private final SortedMap<String, Set<Path>> jars = new TreeMap<>();

  ArtifactTypes(List<Path> paths) {
    for (Path path : paths) {
      entries(path).keySet().forEach(t -> jars.computeIfAbsent(t, k -> new HashSet<>()).add(path));
    }
  }

  /** Name of each type of a jar to the name of its entry. */
  private static SortedMap<String, String> entries(Path path) {
    return LISTS.computeIfAbsent(path, ArtifactTypes::list);
  }

  private static SortedMap<String, String> list(Path path) {
    SortedMap<String, String> types = new TreeMap<>();
    jar(path).stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(".class") && !name.contains("META-INF/"))
        .forEach(name -> types.put(dotted(name.replace(".class", "")), name));
    return types;
  }

  private static String dotted(String name) {
    return name.replace('/', '.').replace('$', '.');
  }

  private static JarFile jar(Path path) {
    return OPEN.computeIfAbsent(
        path,
        p -> {
          try {
            return new JarFile(p.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(p + " can't be read; src/vendors/run fetches it", e);
          }
        });
  }

  /** Whether some type is matched, of the jars or of the JDK. */
  boolean hasType(Glob type) {
    return isOfJdk(type.toString()) || !matching(type).isEmpty();
  }

  /** Whether some type that is matched has such a method, its own or inherited. */
  boolean hasMethod(Glob type, Glob method) {
    return isOfJdk(type.toString())
        || matching(type).stream().anyMatch(name -> hasMethod(name, method, new HashSet<>()));
  }

  /** Whether a type that shares the first two segments of a name has such a method. */
  boolean hasRelatedMethod(Glob type, Glob method) {
    int end = type.toString().indexOf('.', type.toString().indexOf('.') + 1);
    String start = type.toString().substring(0, end + 1);
    return isOfJdk(start)
        || jars.tailMap(start).keySet().stream()
            .takeWhile(name -> name.startsWith(start))
            .anyMatch(name -> hasMethod(name, method, new HashSet<>()));
  }

  private Set<String> matching(Glob type) {
    if (!type.toString().contains("*")) {
      return jars.containsKey(type.toString()) ? Set.of(type.toString()) : Set.of();
    }
    Set<String> names = new HashSet<>(jars.keySet());
    names.removeIf(name -> !type.matches(name));
    return names;
  }

  private boolean hasMethod(String type, Glob method, Set<String> seen) {
    if (!seen.add(type)) {
      return false;
    }
    for (Path jar : jars.getOrDefault(type, Collections.emptySet())) {
      ClassFile file = file(jar, type);
      if (file.methods().stream().anyMatch(method::matches)
          || file.parents().stream().anyMatch(parent -> hasMethod(parent, method, seen))) {
        return true;
      }
    }
    return false;
  }

  private static ClassFile file(Path path, String type) {
    return FILES.computeIfAbsent(path + " " + type, key -> read(path, type));
  }

  private static ClassFile read(Path path, String type) {
    JarFile jar = jar(path);
    try (InputStream bytes = jar.getInputStream(jar.getEntry(entries(path).get(type)))) {
      return ClassFile.read(new BufferedInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(type + " of " + path + " can't be read", e);
    }
  }

  private static boolean isOfJdk(String name) {
    return name.matches("(java|javax\\.(naming|net)|org\\.w3c)\\..*");
  }
}
