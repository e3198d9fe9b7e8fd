package io.github.couplint.facts.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.BuildFacts;
import io.github.couplint.facts.BuildFacts.Dependency;
import io.github.couplint.facts.BuildFacts.Parent;
import io.github.couplint.facts.BuildFacts.Scope;
import io.github.couplint.facts.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PomReaderTest {
  private static Facts read(String pom) {
    return new PomReader().read(pom.getBytes(StandardCharsets.UTF_8));
  }

  private static BuildFacts facts(String pom) {
    return read(pom).build().orElseThrow();
  }

  @Test
  void everythingThatAPomSaysIsRead() {
    BuildFacts expected =
        new BuildFacts(
            BuildFacts.Tool.MAVEN,
            "org.shop",
            "orders",
            Optional.of(
                new Parent("org.shop", "shop-parent", "1", "../parent/pom.xml", span(2, 3, 7))),
            "pom",
            List.of("orders-api", "orders-web", "orders-batch"),
            List.of(
                new Dependency("com.stripe", "stripe-java", "1.0", Scope.UNTOLD, span(14, 5, 18)),
                new Dependency("org.shop", "queue", "", Scope.TEST, span(19, 5, 19)),
                new Dependency("org.bom", "bom", "${bom.version}", Scope.IMPORTED, span(22, 7, 28)),
                new Dependency("org.tool", "tool", "", Scope.BUILD, span(36, 31, 36)),
                new Dependency(
                    "org.mapstruct", "mapstruct-processor", "", Scope.BUILD, span(37, 50, 37)),
                new Dependency("org.h2", "h2", "", Scope.RUNTIME, span(47, 23, 47))),
            List.of("org.apache.maven.plugins:maven-compiler-plugin", "com.acme:gen"),
            new TreeMap<>(Map.of("java.version", "17", "bom.version", "2")));
    assertEquals(
        expected,
        facts(
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <parent>
                <groupId>org.shop</groupId>
                <artifactId>shop-parent</artifactId>
                <version>1</version>
                <relativePath>../parent/pom.xml</relativePath>
              </parent>
              <groupId>org.shop</groupId>
              <artifactId>orders</artifactId>
              <packaging>pom</packaging>
              <modules><module>orders-api</module><module>orders-web</module></modules>
              <properties><java.version>17</java.version></properties>
              <dependencies>
                <dependency>
                  <groupId>com.stripe</groupId>
                  <artifactId>stripe-java</artifactId>
                  <version>1.0</version>
                </dependency>
                <dependency><groupId>org.shop</groupId><artifactId>queue</artifactId><scope>test</scope></dependency>
              </dependencies>
              <dependencyManagement><dependencies>
                  <dependency>
                    <groupId>org.bom</groupId>
                    <artifactId>bom</artifactId>
                    <version>${bom.version}</version>
                    <type>pom</type>
                    <scope>import</scope>
                  </dependency>
              </dependencies></dependencyManagement>
              <build>
                <pluginManagement><plugins><plugin><artifactId>maven-jar-plugin</artifactId></plugin></plugins></pluginManagement>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <configuration><annotationProcessorPaths/></configuration>
                    <dependencies><!-- --><dependency><groupId>org.tool</groupId><artifactId>tool</artifactId></dependency></dependencies>
                    <configuration><annotationProcessorPaths><path><groupId>org.mapstruct</groupId><artifactId>mapstruct-processor</artifactId></path></annotationProcessorPaths></configuration>
                  </plugin>
                  <plugin><groupId>com.acme</groupId><artifactId>gen</artifactId></plugin>
                </plugins>
              </build>
              <profiles>
                <profile>
                  <id>batch</id>
                  <modules><module>orders-batch</module></modules>
                  <properties><java.version>21</java.version><bom.version>2</bom.version></properties>
                  <dependencies>  <dependency><groupId>org.h2</groupId><artifactId>h2</artifactId><scope>runtime</scope></dependency></dependencies>
                </profile>
              </profiles>
            </project>
            """));
  }

  private static Span span(int line, int column, int endLine) {
    return new Span(line, column, endLine);
  }

  @Test
  void whatIsNotToldHasMavensDefaults() {
    assertEquals(
        new BuildFacts(
            BuildFacts.Tool.MAVEN,
            "",
            "a",
            Optional.of(new Parent("g", "p", "", "../pom.xml", span(2, 3, 2))),
            "jar",
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>()),
        facts(
            """
            <project>
              <parent><groupId>g</groupId><artifactId>p</artifactId></parent>
              <artifactId>a</artifactId>
            </project>
            """));
  }

  @Test
  void anEmptyRelativePathIsKeptAsWritten() {
    assertEquals(
        Optional.of(new Parent("g", "p", "", "", span(1, 10, 1))),
        facts(
                """
                <project><parent><groupId>g</groupId><artifactId>p</artifactId><relativePath/></parent></project>
                """)
            .parent());
  }

  @Test
  void everyScopeHasItsPlace() {
    List<Scope> scopes =
        facts(
                """
                <project><dependencies>
                  <dependency><artifactId>a</artifactId><scope>compile</scope></dependency>
                  <dependency><artifactId>b</artifactId><scope>provided</scope></dependency>
                  <dependency><artifactId>c</artifactId><scope>system</scope></dependency>
                  <dependency><artifactId>d</artifactId><optional>true</optional></dependency>
                </dependencies></project>
                """)
            .dependencies()
            .stream()
            .map(Dependency::scope)
            .toList();
    assertEquals(List.of(Scope.COMPILE, Scope.PROVIDED, Scope.PROVIDED, Scope.UNTOLD), scopes);
  }

  @Test
  void theManagementTellsWhatOnlyTestsSeeButNotOfAnotherJarOfTheArtifact() {
    List<Scope> scopes =
        facts(
                """
                <project><dependencyManagement><dependencies>
                  <dependency><artifactId>a</artifactId><scope>test</scope></dependency>
                  <dependency><artifactId>b</artifactId><scope>test</scope><type>test-jar</type></dependency>
                  <dependency><artifactId>c</artifactId><scope>test</scope><classifier>x</classifier></dependency>
                  <dependency><artifactId>d</artifactId><scope>provided</scope></dependency>
                  <dependency><artifactId>e</artifactId></dependency>
                  <dependency><artifactId>f</artifactId><type>pom</type><scope>import</scope></dependency>
                </dependencies></dependencyManagement></project>
                """)
            .dependencies()
            .stream()
            .map(Dependency::scope)
            .toList();
    assertEquals(
        List.of(
            Scope.MANAGED_TEST,
            Scope.MANAGED,
            Scope.MANAGED,
            Scope.MANAGED,
            Scope.MANAGED,
            Scope.IMPORTED),
        scopes);
  }

  @Test
  void windowsLineEndsAndTagsOverSeveralLinesKeepTheirPlace() {
    assertEquals(
        List.of(new Dependency("g", "a", "", Scope.UNTOLD, span(3, 3, 6))),
        facts(
                "<project>\r\n<dependencies>\r\n  <dependency\r\n    x='1'>\r\n"
                    + "<groupId>g</groupId><artifactId>a</artifactId>\r\n</dependency>"
                    + "</dependencies></project>")
            .dependencies());
  }

  @Test
  void brokenXmlIsAProblemWithItsLine() {
    assertEquals(
        Facts.unreadable("not parsed (line 3: not well-formed XML)"),
        read("<project>\n<groupId>g</groupId>\n</projekt>\n"));
  }

  @Test
  void emptyAndBinaryContentIsAProblem() {
    assertEquals(Facts.unreadable("not parsed (line 1: not well-formed XML)"), read(""));
    assertEquals(
        Facts.unreadable("not parsed (line 1: not well-formed XML)"),
        new PomReader().read(new byte[] {0, 1, 2, (byte) 0xff}));
  }

  @Test
  void entitiesOfTheDocumentAreNeverFollowed() {
    String laughs =
        """
        <!DOCTYPE project [
          <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">
        ]>
        <project><artifactId>x&b;&c;y</artifactId></project>
        """;
    assertEquals("xy", facts(laughs).artifact());
  }

  @Test
  void nestingWithoutEndIsAProblem() {
    assertEquals(
        Facts.unreadable("not parsed (line 1: nested too deep)"), read("<a>".repeat(100_000)));
  }

  @Test
  void anotherXmlFileSaysNothing() {
    assertEquals(Facts.NONE, read("<settings/>"));
  }

  @Test
  void pomsAreToldByTheirName() {
    PomReader reader = new PomReader();
    assertTrue(reader.reads(new RepoPath("a/pom.xml")));
    assertTrue(reader.reads(new RepoPath("orders-1.0.pom")));
    assertFalse(reader.reads(new RepoPath("a/web.xml")));
  }
}
