package io.github.couplint.facts.build;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the braces around a statement make it mean.
 *
 * @param build whether it is about the build itself, as in {@code buildscript}
 * @param test whether it is about a source set or suite of tests
 * @param managed whether it only sets versions
 * @param others whether it is about other projects than the script's own
 */
record Block(Kind kind, boolean build, boolean test, boolean managed, boolean others) {
  enum Kind {
    SCRIPT,
    DEPENDENCIES,
    MANAGEMENT,
    IMPORTS,
    PLUGINS,
    EXT,
    OTHER
  }

  static final Block ROOT = new Block(Kind.SCRIPT, false, false, false, false);

  /** Braces after these mean what the braces around them mean. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "if",
          "else",
          "for",
          "all",
          "with",
          "run",
          "apply",
          "also",
          "let",
          "try",
          "afterEvaluate",
          "withPlugin",
          "withId",
          "configureEach",
          "beforeEvaluate");

  private static final Set<String> BUILD = Set.of("buildscript", "initscript", "pluginManagement");
  private static final Set<String> OTHERS = Set.of("subprojects", "configure", "project");
  private static final Pattern TEST_PART =
      Pattern.compile("tests?|jmh|it|e2e|integtest|inttest|functest|benchmark|benchmarks|spec");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[-_]");

  /** The block that braces after these tokens open here. */
  Block open(List<Token> head) {
    String name = name(head);
    if (TRANSPARENT.contains(name) || name.startsWith("each") || name.startsWith("forEach")) {
      return this;
    }
    if (kind == Kind.SCRIPT || kind == Kind.OTHER || kind == Kind.EXT) {
      return openInScript(name, head);
    }
    return switch (name) {
      case "dependencies", "dependencySet" -> as(Kind.DEPENDENCIES);
      case "constraints" -> new Block(Kind.DEPENDENCIES, build, test, true, others);
      case "imports" -> as(Kind.IMPORTS);
      default -> as(Kind.OTHER);
    };
  }

  private Block openInScript(String name, List<Token> head) {
    if (BUILD.contains(name)) {
      return new Block(Kind.SCRIPT, true, test, managed, others);
    }
    if (kind == Kind.SCRIPT && OTHERS.contains(name)) {
      return new Block(Kind.SCRIPT, build, test, managed, true);
    }
    boolean forTests = test || head.stream().anyMatch(Block::namesTests);
    return switch (name) {
      case "allprojects" -> this;
      case "ext", "extra" -> as(Kind.EXT);
      case "plugins" -> as(kind == Kind.SCRIPT ? Kind.PLUGINS : Kind.OTHER);
      case "dependencies" -> as(Kind.DEPENDENCIES);
      case "dependencyManagement" -> new Block(Kind.MANAGEMENT, build, test, true, others);
      default -> new Block(Kind.OTHER, build, forTests, managed, others);
    };
  }

  private Block as(Kind other) {
    return new Block(other, build, test, managed, others);
  }

  /** The last name in front of the braces and of the parentheses in front of them. */
  private static String name(List<Token> head) {
    int end = head.size() - 1;
    if (end >= 0 && head.get(end).is(")")) {
      end = Tokens.opening(head, end) - 1;
    }
    return end >= 0 && !head.get(end).opens() ? head.get(end).text() : "";
  }

  private static boolean namesTests(Token token) {
    return (token.isWord() || token.isString())
        && (isAboutTests(token.text()) || token.text().equals("testing"));
  }

  /** Whether one of the words of a camel-case name speaks of tests. */
  static boolean isAboutTests(String name) {
    for (String part : CAMEL.split(name)) {
      if (TEST_PART.matcher(part.toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }
}
