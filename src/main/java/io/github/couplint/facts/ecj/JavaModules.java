package io.github.couplint.facts.ecj;

import java.util.List;
import java.util.Map;

/** The packages that code names most of those that a module import brings. */
final class JavaModules {
  private static final List<String> BASE =
      List.of(
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.io",
          "java.net",
          "java.nio.charset",
          "java.nio.file",
          "java.time",
          "java.math",
          "java.text");

  private static final Map<String, List<String>> PACKAGES =
      Map.of(
          "java.base", BASE,
          "java.net.http", List.of("java.net.http"),
          "java.sql", List.of("java.sql", "javax.sql"),
          "java.naming", List.of("javax.naming", "javax.naming.directory"),
          "java.rmi", List.of("java.rmi", "java.rmi.registry", "java.rmi.server"));

  private JavaModules() {}

  /** The packages of a module of the JDK; a module of anyone else keeps them to itself. */
  static List<String> packages(String module) {
    return module.equals("java.se")
        ? PACKAGES.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(entry -> entry.getValue().stream())
            .toList()
        : PACKAGES.getOrDefault(module, List.of());
  }
}
