package io.github.couplint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Holds the packages to the order in which data flows; ARCHITECTURE.md says why. */
final class DirectionTest {
  private static final String ROOT = "io.github.couplint";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(place -> !place.contains("/maven/HelpMojo")) // made by the build
          .importPackages(ROOT);

  /**
   * Row: a package of ours, then the packages of ours that it may name besides itself; the empty
   * name is the root's.
   */
  private static final Map<String, Set<String>> MAY_NAME =
      Map.ofEntries(
          row("change"),
          row("spelling"),
          row("change.jgit", "spelling", "change"),
          row("json"),
          row("xml", "change"),
          row("yaml", "spelling", "change"),
          row("facts", "change"),
          row("facts.ecj", "facts", "change"),
          row("facts.yaml", "facts", "change", "yaml"),
          row("facts.build", "facts", "change", "xml"),
          row("facts.config", "facts", "facts.yaml", "change", "yaml", "xml"),
          row("facts.deploy", "facts", "facts.yaml", "change", "yaml"),
          row("facts.schema", "facts", "facts.yaml", "change", "yaml", "xml"),
          row("facts.cache", "facts", "change"),
          row("coupling", "change"),
          row("topology", "facts", "coupling", "change"),
          row("topology.backstage", "topology", "facts", "coupling", "change", "yaml"),
          row("rules", "topology", "facts", "coupling", "change"),
          row("map", "rules", "topology", "facts", "coupling", "change"),
          row("rules.pack", "spelling", "rules", "topology", "facts", "coupling", "change", "yaml"),
          row("delta", "coupling", "change"),
          row("score", "delta", "coupling", "change"),
          row("policy", "spelling", "score", "delta", "coupling", "change", "yaml"),
          row("review", "score", "delta", "topology", "coupling", "change", "json"),
          row("review.cache", "review"),
          row("review.langchain4j", "review", "score", "json"),
          row(
              "report",
              "review",
              "policy",
              "score",
              "delta",
              "topology",
              "coupling",
              "change",
              "json"),
          row("report.map", "report", "map", "coupling", "change", "json"),
          row(
              "github",
              "report",
              "review",
              "policy",
              "score",
              "delta",
              "coupling",
              "change",
              "json"),
          row("github.http", "github", "report", "policy", "score", "change", "json"),
          row("", "policy", "score", "delta", "rules", "topology", "coupling", "facts", "change"));

  /** Packages that may name everything but these. */
  private static final Map<String, Set<String>> ENTRY_POINTS =
      Map.of(
          "wiring", Set.of("cli", "maven"),
          "cli", Set.of("maven"),
          "maven", Set.of("cli"));

  /** Row: where a library's packages begin, then the packages of ours that may name them. */
  private static final Map<String, Set<String>> HOMES =
      Map.of(
          "org.eclipse.jgit", Set.of("change.jgit"),
          "org.eclipse.jdt", Set.of("facts.ecj"),
          "org.tomlj", Set.of("facts.build"),
          "org.yaml.snakeyaml", Set.of("yaml"),
          "com.fasterxml.jackson", Set.of("json"),
          "javax.xml", Set.of("xml"),
          "java.net.http", Set.of("github.http", "review.langchain4j"),
          "picocli", Set.of("cli"),
          "org.apache.maven", Set.of("maven"),
          "dev.langchain4j", Set.of("review.langchain4j"));

  /** The packages that meet the world; everything else is a function of what it is given. */
  private static final Set<String> EDGE =
      Set.of(
          "change.jgit",
          "facts.cache",
          "review.cache",
          "review.langchain4j",
          "github.http",
          "wiring",
          "cli",
          "maven");

  private static final DescribedPredicate<JavaClass> CORE =
      DescribedPredicate.describe("are in the core", type -> !EDGE.contains(name(type)));

  private static Map.Entry<String, Set<String>> row(String from, String... to) {
    return Map.entry(from, Set.of(to));
  }

  @Test
  void thereAreClassesToLookAt() {
    assertTrue(OURS.size() > 100, () -> "only " + OURS.size() + " classes were read");
  }

  @Test
  void everyPackageHasItsRow() {
    assertEquals(
        List.of(),
        OURS.stream()
            .map(DirectionTest::name)
            .distinct()
            .filter(name -> !MAY_NAME.containsKey(name) && !ENTRY_POINTS.containsKey(name))
            .sorted()
            .toList());
  }

  @Test
  void packagesNameOnlyWhatComesBeforeThem() {
    assertEquals(List.of(), faults(DirectionTest::againstTheFlow));
  }

  private static boolean againstTheFlow(Dependency dependency) {
    String from = name(dependency.getOriginClass());
    String to = name(dependency.getTargetClass());
    return isOurs(dependency.getTargetClass()) && !from.equals(to) && !mayName(from, to);
  }

  private static boolean mayName(String from, String to) {
    return ENTRY_POINTS.containsKey(from)
        ? !ENTRY_POINTS.get(from).contains(to)
        : MAY_NAME.getOrDefault(from, Set.of()).contains(to); // no row: nothing allowed
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void eachLibraryHasOneHome() {
    assertEquals(List.of(), faults(DirectionTest::awayFromHome));
  }

  private static boolean awayFromHome(Dependency dependency) {
    String target = dependency.getTargetClass().getPackageName() + ".";
    String from = name(dependency.getOriginClass());
    return HOMES.entrySet().stream()
        .anyMatch(
            home -> target.startsWith(home.getKey() + ".") && !home.getValue().contains(from));
  }

  private static List<String> faults(Predicate<Dependency> fault) {
    return OURS.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(fault)
        .map(Dependency::getDescription)
        .sorted()
        .toList();
  }

  @Test
  void theCoreOpensNoFileAndNoConnection() {
    noClasses()
        .that(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "javax.net..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Console)")
        .because("contents come through Blobs, and the same change gives the same verdict")
        .check(OURS);
  }

  @Test
  void theCoreAsksNoClockNoChanceAndNoProcess() {
    noClasses()
        .that(CORE)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.(Process.*|Runtime)|java\\.time\\.Clock|java\\.util\\.Random"
                + "|java\\.security\\.SecureRandom|java\\.util\\.concurrent\\.ThreadLocalRandom")
        .orShould()
        .accessTargetWhere(use("java\\.lang\\.System", "currentTimeMillis", "nanoTime"))
        .orShould()
        .accessTargetWhere(use("java\\.lang\\.System", "getenv", "getProperty", "getProperties"))
        .orShould()
        .accessTargetWhere(use("java\\.lang\\.System", "out", "err", "in", "exit"))
        .orShould()
        .accessTargetWhere(use("java\\.time\\.\\w+", "now"))
        .orShould()
        .accessTargetWhere(use("java\\.util\\.(Locale|TimeZone)", "getDefault"))
        .orShould()
        .accessTargetWhere(use("java\\.util\\.UUID", "randomUUID"))
        .orShould()
        .accessTargetWhere(use("java\\.lang\\.Math", "random"))
        .because("the same change gives the same verdict, whenever and wherever it is asked for")
        .check(OURS);
  }

  /** A use of a method or field of those names, of a class whose name matches a pattern. */
  private static DescribedPredicate<JavaAccess<?>> use(String owner, String... members) {
    Set<String> names = Set.of(members);
    return DescribedPredicate.describe(
        owner + " " + names,
        access ->
            names.contains(access.getTarget().getName())
                && access.getTarget().getOwner().getName().matches(owner));
  }

  @Test
  void publicTypesAreMadeToBeUsedAndNotExtended() {
    assertEquals(
        List.of(),
        OURS.stream()
            .filter(CORE)
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.isInterface() && !type.isEnum() && !type.isRecord())
            .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
            .map(JavaClass::getName)
            .sorted()
            .toList());
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(ROOT + ".");
  }

  /** A class's package below ours: {@code facts.ecj}; empty for the root. */
  private static String name(JavaClass type) {
    String full = type.getPackageName();
    return full.equals(ROOT) || !isOurs(type) ? "" : full.substring(ROOT.length() + 1);
  }
}
