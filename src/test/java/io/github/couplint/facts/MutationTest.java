package io.github.couplint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.couplint.facts.build.CatalogReader;
import io.github.couplint.facts.build.GradleReader;
import io.github.couplint.facts.build.PomReader;
import io.github.couplint.facts.config.EmbeddedSettings;
import io.github.couplint.facts.config.EnvironmentReader;
import io.github.couplint.facts.config.PropertiesReader;
import io.github.couplint.facts.config.XmlSettingsReader;
import io.github.couplint.facts.config.YamlSettings;
import io.github.couplint.facts.deploy.DockerfileReader;
import io.github.couplint.facts.deploy.Manifests;
import io.github.couplint.facts.deploy.ProxyReader;
import io.github.couplint.facts.schema.ApiDocuments;
import io.github.couplint.facts.schema.GraphqlReader;
import io.github.couplint.facts.schema.ProtoReader;
import io.github.couplint.facts.schema.WsdlReader;
import io.github.couplint.facts.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages sample files at random, and repeats their parts without end. */
final class MutationTest {
  private static final FactReader YAML =
      new YamlReader(
          List.of(new YamlSettings(), new Manifests(new EmbeddedSettings()), new ApiDocuments()));

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "<",
          ">",
          "</",
          "/>",
          "\"",
          "'",
          "\"\"\"",
          "'''",
          "\\",
          "${",
          "{{",
          "}}",
          "{%",
          "@a@",
          "#",
          "//",
          "/*",
          "*/",
          "<!--",
          "<![CDATA[",
          "<!DOCTYPE",
          "&",
          "*a",
          "&a ",
          "<<: ",
          ": ",
          "- ",
          "|",
          ">",
          "\n",
          "\r",
          "\t",
          "\0",
          "\u0085",
          "\ufeff",
          "\ud800",
          "=",
          ",",
          ";",
          "---\n",
          "#---\n",
          "%",
          "`",
          "$",
          "<<EOF",
          "\\u12");

  private static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of(
            new PomReader(),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <project><parent><groupId>g</groupId><artifactId>p</artifactId></parent>
              <dependencies><!-- c --><dependency a="b"><groupId>g</groupId><artifactId>a</artifactId>
              </dependency></dependencies><name><![CDATA[x]]> &amp; &lt;</name>
            </project>
            """),
        Arguments.of(
            new GradleReader(),
            """
            plugins { id 'java'; alias(libs.plugins.x) apply false }
            ext { v = [a: '1', b: "${x}"] } // c
            dependencies { implementation project(':a'), "g:a:$v" /* c */
              api(group: 'g', name: 'b') { exclude group: 'x' }
              if (x) runtimeOnly(platform("g:c:${v.a + "1"}"))
            }
            include ':a', ':b'; project(':a').projectDir = file("$rootDir/x")
            """),
        Arguments.of(
            new CatalogReader(),
            """
            [versions]
            a = { strictly = "[1,2)" }
            [libraries]
            x-y = { module = "g:a", version.ref = "a" } # c
            z = '''g:b:1'''
            [bundles]
            all = ["x-y", "z"]
            """),
        Arguments.of(
            new PropertiesReader(),
            "a.b = c\\\n  d\n#---\nspring.config.activate.on-profile: x\n! c\n\\u0041\\ b:\\t=\n"),
        Arguments.of(new EnvironmentReader(), "A=b # c\nexport B='x'\nC=\"y\n\n=z\n"),
        Arguments.of(
            new XmlSettingsReader(),
            """
            <beans><bean id="a" class="B"><property name="url" value="http://x"/>
            <property name="y"><value>z</value></property></bean></beans>
            """),
        Arguments.of(
            YAML,
            """
            base: &a {x: 1, y: [1, "2", 'three']}
            other: { <<: *a, z: {{ .Values.z | quote }} }
            text: |
              one
              two
            ---
            services: {a: {image: b, ports: ["1:2"], environment: [A=b], links: ["a:b"]}}
            """),
        Arguments.of(
            YAML,
            """
            apiVersion: v1
            kind: ConfigMap
            data:
              application.yml: |
                a: {b: c}
              x.conf: |
                location / { proxy_pass http://x; }
            ---
            apiVersion: apps/v1
            kind: Deployment
            spec: {template: {spec: {containers: [{name: a, env: [{name: B, value: c}]}]}}}
            """),
        Arguments.of(
            YAML,
            """
            {"openapi": "3.0.0", "info": {"title": "a"}, "servers": [{"url": "http:\\/\\/a"}],
             "paths": {"/a": {"get": {}}}}
            """),
        Arguments.of(
            new DockerfileReader(),
            """
            ARG A=1
            FROM x:${A} AS b
            COPY --from=b a b
            ADD ["a", "b"]
            RUN <<EOF
            x
            EOF
            ENV A=b \\
             # c
             C="d e"
            CMD ["a"]
            """),
        Arguments.of(
            new ProxyReader(),
            """
            upstream a { server b:1; }
            server { server_name x; set $y a;
              location ~ ^/x { proxy_pass http://$y/${z}; } # c
            }
            """),
        Arguments.of(
            new ProxyReader(),
            """
            <Location /a>
              ProxyPass http://b
            </Location>
            ProxyPass /c "http://d"
            """),
        Arguments.of(
            new ProtoReader(),
            """
            package a.b; import "x"; option java_package = 'y';
            service A { rpc B (C) returns (stream D) { option (x) = { y: 1 }; } } // c
            message C { message E {} } /* c */ enum F { G = 0; }
            """),
        Arguments.of(
            new GraphqlReader(),
            """
            type A @b(c: "d") { e(f: G = {h: 1}): [I!]! } # c
            input J {}
            """),
        Arguments.of(
            new WsdlReader(),
            """
            <definitions><portType><operation name='a'/></portType>
              <service name='b'><port><address location='c'/></port></service></definitions>
            """));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damageIsNeverMoreThanAProblem(FactReader reader, String sample) {
    Random random = new Random(sample.hashCode());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 2_000; i++) {
            byte[] damaged = damaged(sample, random);
            Facts facts = reader.read(damaged);
            assertEquals(i % 20 > 0 ? facts : reader.read(damaged), facts);
          }
        });
  }

  private static byte[] damaged(String sample, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] all = sample.getBytes(StandardCharsets.UTF_8);
    int odds = 4 + random.nextInt(60);
    for (int i = 0; i < all.length; i++) {
      switch (random.nextInt(odds)) {
        case 0 -> bytes.write(random.nextInt(256));
        case 1 -> bytes.writeBytes(piece(random));
        case 2 -> i = random.nextInt(all.length);
        default -> bytes.write(all[i]);
      }
      if (bytes.size() > 4 * all.length) {
        break;
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  /** What takes a millisecond once must not take minutes when it stands there 20,000 times. */
  @ParameterizedTest
  @MethodSource("samples")
  void repetitionTakesNoMoreThanItsLength(FactReader reader, String sample) {
    for (String piece : PIECES) {
      byte[] repeated = (sample + piece.repeat(20_000)).getBytes(StandardCharsets.UTF_8);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> reader.read(repeated), () -> "repeating " + piece);
    }
    byte[] samples = sample.repeat(2_000).getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.read(samples));
  }
}
