package io.github.couplint.facts.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.DeployFacts;
import io.github.couplint.facts.DeployFacts.Image;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.Setting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DockerfileReaderTest {
  private static Facts read(String text) {
    return new DockerfileReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Image> image(String text) {
    return read(text).deploy().flatMap(DeployFacts::image);
  }

  @Test
  void theLastStageIsTheImage() {
    assertEquals(
        Optional.of(
            new Image(
                List.of(
                    new Mention("maven:3-jdk17", new Span(2, 1, 2)),
                    new Mention("eclipse-temurin:17", new Span(7, 1, 7))),
                List.of("pom.xml", "src", "target/orders.jar"),
                List.of("8080", "9090"),
                List.of(
                    new Setting("", "STOCK_URL", "http://stock", new Span(8, 1, 10)),
                    new Setting("", "B", "x y", new Span(8, 1, 10)),
                    new Setting("", "OLD", "one two", new Span(11, 1, 11))),
                List.of("java", "-jar", "/app.jar", "--debug"))),
        image(
            """
            ARG JDK=17
            FROM --platform=linux/amd64 maven:3-jdk${JDK} AS build
            COPY pom.xml src /work/
            ENV LOST=1
            RUN mvn package
            EXPOSE 1
            from eclipse-temurin:${OTHER:-17}
            ENV STOCK_URL=http://stock \\
              # why
              B="x y"
            ENV OLD one two
            COPY --from=build /work/target/x.jar /
            ADD ["target/orders.jar", "/app.jar"]
            RUN <<EOF
            FROM nothing
            EOF
            EXPOSE 8080/tcp 9090
            ENTRYPOINT ["java", "-jar", "/app.jar"]
            CMD --debug
            """));
  }

  @Test
  void aStageHandsOnWhatItHas() {
    assertEquals(
        Optional.of(
            new Image(
                List.of(new Mention("jre", new Span(1, 1, 1))),
                List.of(),
                List.of("80"),
                List.of(),
                List.of())),
        image("FROM jre AS Base\nEXPOSE 80\nFROM base\n"));
  }

  @Test
  void aFileWithoutFromSaysNothing() {
    assertEquals(Facts.NONE, read(""));
    assertEquals(Facts.NONE, read("EXPOSE 80\n\u0000\\"));
  }

  @Test
  void dockerfilesAreToldByTheirName() {
    DockerfileReader reader = new DockerfileReader();
    assertTrue(reader.reads(new RepoPath("a/Dockerfile")));
    assertTrue(reader.reads(new RepoPath("a/Dockerfile.jvm")));
    assertTrue(reader.reads(new RepoPath("a/orders.dockerfile")));
    assertFalse(reader.reads(new RepoPath("a/DockerfileReader.java")));
    assertFalse(reader.reads(new RepoPath("a/Dockerfile.dockerignore")));
  }
}
