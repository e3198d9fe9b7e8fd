package io.github.couplint.rules.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of a pattern that it would match everything, or nothing. */
final class Breadth {
  /** First parts of package names, and last parts of hosts, that say nothing about whose. */
  private static final Set<String> ANYBODYS =
      Set.of("com", "org", "net", "io", "dev", "app", "cloud", "java", "javax", "jakarta");

  private static final String EVERYTHING = "'%s' would match everything; expected a name";
  private static final String NEARLY = "'%s' would match nearly everything; expected a longer name";

  private Breadth() {}

  /** What is wrong with the pattern of a type's full name. */
  static Optional<String> ofType(String pattern) {
    if (ofName(pattern).isPresent()) {
      return ofName(pattern);
    }
    List<String> named = named(pattern);
    if (pattern.contains("*") && ANYBODYS.containsAll(named)) {
      return Optional.of(NEARLY.formatted(pattern));
    }
    boolean isSimple = pattern.matches("[A-Z]\\w*");
    return isSimple
        ? Optional.of(
            "expected a type with its package, such as com.acme.%1$s, or **.%1$s; was '%1$s'"
                .formatted(pattern))
        : Optional.empty();
  }

  /** What is wrong with the pattern of a host. */
  static Optional<String> ofHost(String pattern) {
    return pattern.contains("*")
            && !named(pattern).isEmpty()
            && ANYBODYS.containsAll(named(pattern))
        ? Optional.of(NEARLY.formatted(pattern))
        : Optional.empty();
  }

  /** What is wrong with any pattern. */
  static Optional<String> ofName(String pattern) {
    return pattern.replaceAll("[*.:{},\\s]", "").isEmpty()
        ? Optional.of(EVERYTHING.formatted(pattern))
        : Optional.empty();
  }

  /** The parts of a pattern that hold more than wildcards. */
  private static List<String> named(String pattern) {
    return Arrays.stream(pattern.split("[.,{}]"))
        .filter(part -> !part.replace("*", "").isEmpty())
        .toList();
  }
}
