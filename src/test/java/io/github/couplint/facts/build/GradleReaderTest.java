package io.github.couplint.facts.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class GradleReaderTest {
  private static BuildFacts facts(String script) {
    return new GradleReader().read(script.getBytes(StandardCharsets.UTF_8)).build().orElseThrow();
  }

  /** One dependency a line: place, scope, coordinates. */
  private static String dependencies(String script) {
    StringBuilder lines = new StringBuilder();
    for (Dependency d : facts(script).dependencies()) {
      Span at = d.span();
      String place = at.line() + (at.endLine() > at.line() ? "-" + at.endLine() : "");
      lines.append(place + " " + d.scope() + " " + d.group() + "|" + d.artifact());
      lines.append(d.version().isEmpty() ? "\n" : "|" + d.version() + "\n");
    }
    return lines.toString();
  }

  @Test
  void aGroovyScriptIsRead() {
    BuildFacts expected =
        new BuildFacts(
            BuildFacts.Tool.GRADLE,
            "org.shop",
            "",
            Optional.empty(),
            "",
            List.of(),
            List.of(
                new Dependency("", ":common:queue", "", Scope.COMPILE, new Span(10, 3, 10)),
                new Dependency(
                    "com.stripe", "stripe-java", "20.1", Scope.COMPILE, new Span(11, 3, 13))),
            List.of("java", "org.springframework.boot", "war"),
            new TreeMap<>(Map.of("stripe", "20.1", "group", "org.shop")));
    assertEquals(
        expected,
        facts(
            """
            plugins {
              id 'java'
              id 'org.springframework.boot' version '3.2.0'
              id 'com.acme.later' version '1' apply false
            }
            apply plugin: 'war'
            group = 'org.shop'
            ext.stripe = '20.1'
            dependencies {
              implementation project(':common:queue') // the queue
              implementation("com.stripe:stripe-java:$stripe") {
                exclude group: 'org.slf4j', module: 'slf4j-simple'
              }
            }
            """));
  }

  @Test
  void everyNotationOfGroovyIsUnderstood() {
    assertEquals(
        """
        3 COMPILE g|a|1
        4 COMPILE g|b|2
        4 COMPILE g|c
        5 TEST g|d|4
        7 COMPILE g|e|5
        8 COMPILE g|f|6
        9 PROVIDED g|h
        10 RUNTIME g|i|7
        11 BUILD g|j|8
        12 MANAGED g|bom|9
        13 COMPILE |:x
        14 TEST |:y
        15 COMPILE |libs.spring.boot.starter
        16 COMPILE |libs.bundles.web
        17 COMPILE |deps.guava
        18 COMPILE g|k|10
        19 COMPILE g|l|10
        """,
        dependencies(
            """
            def ten = '10'
            dependencies {
              compile 'g:a:1'
              api 'g:b:2', "g:c"
              testImplementation group: 'g', name: 'd', version: '4'
              implementation(
                  [group: 'g', name: 'e', version: '5'],
                  [group: 'g', name: 'f', version: '6'])
              compileOnly 'g:h'
              runtimeOnly 'g:i:7@jar'
              annotationProcessor 'g:j:8'
              implementation platform('g:bom:9')
              implementation project(path: ':x', configuration: 'shadow')
              testImplementation(testFixtures(project(":y")))
              implementation libs.spring.boot.starter
              implementation(libs.bundles.web)
              implementation deps.guava
              implementation 'g:k:' + ten
              implementation "g:l:${project.ten}"
            }
            """));
  }

  @Test
  void everyNotationOfKotlinIsUnderstood() {
    assertEquals(
        """
        3 COMPILE g|a|1
        4 COMPILE |:x
        5 COMPILE |:order-api:core
        6 COMPILE |libs.foo
        7 TEST g|b|2
        8 COMPILE org.jetbrains.kotlin|kotlin-reflect
        9 MANAGED g|bom|3
        10 COMPILE g|c|4
        11 COMPILE g|d|5
        12 COMPILE g|e|6
        13 TEST |:z
        """,
        dependencies(
            """
            val v by extra("6")
            dependencies {
              implementation("g:a:1")
              api(project(":x"))
              api(projects.orderApi.core)
              implementation(libs.foo)
              "testImplementation"("g:b:2") { because("it is") }
              implementation(kotlin("reflect"))
              implementation(platform("g:bom:3"))
              implementation(group = "g", name = "c", version = "4")
              implementation("g", "d", "5")
              add("implementation", "g:e:$v")
              integrationTestImplementation(project(":z"))
            }
            """));
  }

  @Test
  void commentsAndStringsDeclareNothing() {
    assertEquals(
        "9 COMPILE g|real|1\n",
        dependencies(
            """
            /* dependencies {
              implementation 'g:no:1'
            } */
            def text = '''
            dependencies { implementation 'g:no:2' }
            '''
            dependencies {
              // implementation 'g:no:3'
              implementation /* 'g:no:4' */ 'g:real:1'
              def pattern = ~/'g:no:5"/
            }
            """));
  }

  @Test
  void versionsForOthersAreManaged() {
    assertEquals(
        """
        3 MANAGED g|bom|1
        6 MANAGED g|a|2
        13 MANAGED g|b|3
        """,
        dependencies(
            """
            dependencyManagement {
              imports {
                mavenBom "g:bom:1"
              }
              dependencies {
                dependency 'g:a:2'
                dependencySet(group: 'h', version: '1') {
                }
              }
            }
            dependencies {
              constraints {
                implementation('g:b:3')
              }
            }
            """));
  }

  @Test
  void dependenciesOfTheBuildAndOfOtherProjectsAreRead() {
    assertEquals(
        """
        2 BUILD g|plugin|1
        5 COMPILE g|everywhere|1
        8 COMPILE |:b
        11 TEST g|junit|5
        """,
        dependencies(
            """
            buildscript {
              dependencies { classpath 'g:plugin:1' }
            }
            subprojects {
              dependencies { implementation 'g:everywhere:1' }
            }
            project(':a') {
              dependencies { if (ready) implementation project(':b') }
            }
            testing { suites { test {
              dependencies { implementation 'g:junit:5' }
            } } }
            """));
  }

  @Test
  void pluginsOfOtherProjectsAreMarked() {
    assertEquals(
        List.of("java-library", "org.jetbrains.kotlin.jvm", "libs.plugins.boot", "subprojects:war"),
        facts(
                """
                plugins {
                  `java-library`
                  kotlin("jvm") version "2.0"
                  alias(libs.plugins.boot)
                  alias(libs.plugins.later) apply false
                }
                subprojects {
                  apply(plugin = "war")
                }
                """)
            .plugins());
  }

  @Test
  void settingsTellTheProjects() {
    BuildFacts settings =
        facts(
            """
            rootProject.name = "shop"
            include ':orders', ':common:queue',
                'web'
            include("stock")
            project(":stock").projectDir = file("services/stock")
            """);
    assertEquals("shop", settings.artifact());
    assertEquals(List.of("orders", "common/queue", "web", "services/stock"), settings.modules());
    assertEquals("services/stock", settings.properties().get("projectDir.:stock"));
  }

  @Test
  void mapsOfVersionsAndLibrariesAreFollowed() {
    assertEquals(
        """
        6 COMPILE g|a|1
        7 COMPILE g|b|2
        8 COMPILE g|c|3
        8 COMPILE g|d|4
        """,
        dependencies(
            """
            ext {
              versions = [a: '1', b: '2']
              libraries = [a: "g:a:${versions.a}", more: ['g:c:3', 'g:d:4']]
            }
            dependencies {
              implementation libraries.a
              implementation "g:b:${versions['b']}"
              implementation libraries['more']
            }
            """));
  }

  @Test
  void whatIsNotKnownStaysAsWritten() {
    assertEquals(
        "2 COMPILE g|${name}|${a ?: 'b:c'}\n",
        dependencies(
            """
            dependencies {
              implementation "g:$name:${a ?: 'b:c'}"
              implementation files('libs/x.jar'), fileTree(dir: 'libs')
              implementation sourceSets.main.output, libs.versions.x.get()
            }
            """));
  }

  @Test
  void unfinishedScriptsAreReadAsFarAsTheyGo() {
    assertEquals(
        "2-3 COMPILE g|a|1\n",
        dependencies("dependencies {\n  implementation('g:a:1'\n\"unclosed"));
    assertEquals("", dependencies("}}}} ) ] dependencies"));
    assertEquals("", dependencies(""));
  }

  @Test
  void doublingVariablesComeToAnEnd() {
    StringBuilder script = new StringBuilder("def v0 = 'xxxxxxxxxx'\n");
    for (int i = 1; i < 100; i++) {
      script.append("def v" + i + " = \"${v" + (i - 1) + "}${v" + (i - 1) + "}\"\n");
    }
    assertTrue(facts(script.toString()).properties().size() < 100);
  }

  @Test
  void gradleFilesAreToldByTheirName() {
    GradleReader reader = new GradleReader();
    assertTrue(reader.reads(new RepoPath("build.gradle")));
    assertTrue(reader.reads(new RepoPath("a/settings.gradle.kts")));
    assertFalse(reader.reads(new RepoPath("gradle.properties")));
  }
}
