package io.github.couplint.facts.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Setting;
import io.github.couplint.facts.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class YamlSettingsTest {
  private static final YamlReader READER = new YamlReader(List.of(new YamlSettings()));

  private static Facts read(String text) {
    return READER.read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One setting a line: place, profile, key, value. */
  private static String settings(String text) {
    StringBuilder lines = new StringBuilder();
    for (Setting s : read(text).settings()) {
      Span at = s.span();
      String place = at.line() + ":" + at.column() + "-" + at.endLine();
      String profile = s.profile().isEmpty() ? "" : "(" + s.profile() + ") ";
      lines.append(place + " " + profile + s.key() + "=" + s.value().replace("\n", "|") + "\n");
    }
    return lines.toString();
  }

  @Test
  void keysAreFlattenedWithTheirPlaces() {
    assertEquals(
        """
        2:3-2 server.port=8080
        3:3-3 server.a.b=x
        5:5-5 list[0]=one
        6:5-6 list[1].name=two
        7:6-7 list[2][0]=three
        7:13-7 list[2][1]=four
        8:1-8 none=
        10:3-10 map[/path]=p
        """,
        settings(
            """
            server:
              port: 8080
              a.b: x # why
            list:
              - one
              - name: two
              - [three, four]
            none: ~
            map:
              "[/path]": p
            """));
  }

  @Test
  void textsOverSeveralLinesEndWhereTheyEnd() {
    assertEquals(
        """
        1:1-3 a=x|y|
        5:1-6 b=one two
        7:1-8 c=q w
        9:1-11 d=|z
        13:1-13 e=1
        """,
        settings(
            """
            a: |
              x
              y

            b: one
              two
            c: "q
              w"
            d: >-

              z

            e: 1
            """));
  }

  @Test
  void documentsHaveTheirProfiles() {
    assertEquals(
        """
        1:1-1 url=a
        3:27-3 (dev) spring.config.activate.on-profile=dev
        4:1-4 (dev) url=b
        6:21-6 (x,y) spring.profiles[0]=x
        6:24-6 (x,y) spring.profiles[1]=y
        7:1-7 (x,y) url=c
        9:11-9 (test) url=d
        """,
        settings(
            """
            url: a
            ---
            spring.config.activate: { on-profile: dev }
            url: b
            ---
            spring: {profiles: [x, y]}
            url: c
            ---
            "%test": {url: d}
            """));
  }

  @Test
  void anchorsAndMergesAreFollowed() {
    assertEquals(
        """
        2:3-2 base.url=u
        3:3-3 base.port=1
        2:3-2 other.url=u
        6:3-6 other.port=2
        2:3-2 again.url=u
        3:3-3 again.port=1
        """,
        settings(
            """
            base: &base
              url: u
              port: 1
            other:
              <<: *base
              port: 2
            again: *base
            """));
  }

  @Test
  void actionsOfTemplatesStayAsWritten() {
    assertEquals(
        """
        2:3-2 orders.url={{ .Values.orders.url | quote }}
        4:3-4 orders.name={{ include "a.b" . }}-x
        7:1-7 port=@server.port@
        9:5-9 list[0]={{ . }}
        """,
        settings(
            """
            orders:
              url: {{ .Values.orders.url | quote }}
              {{- if .Values.named }}
              name: "{{ include "a.b" . }}-x"
              {{- end }}
            {{/* a comment */}}
            port: @server.port@
            list: {{- range .x }}
              - {{ . }}
            {% endif %}
            """));
  }

  @Test
  void actionsThatGiveNoValueAreLeftOut() {
    assertEquals(
        """
        2:1-2 name=x
        3:1-7 script=|one||two {{ .b }}|
        8:1-8 labels=
        12:3-12 map.{{ template "t" . }}-a=b
        """,
        settings(
            """
            {{- if .c }}
            {{ if .x }}name: x{{ end }}
            script: |
                      {{- if .a }}
              one
              {{- end }}
              two {{ .b }}
            labels: {{- include "l" . | nindent 2 }}
            map:
            {{ range $k, $v :=
               .all }}
              {{ template "t" . }}-a: b
            """));
  }

  @Test
  void whatIsYamlByAccidentIsReadAsTheTemplateItIs() {
    assertEquals("1:1-1 url={{ .Values.url }}\n", settings("url: {{ .Values.url }}\n"));
    assertEquals("1:1-1 alert=up to {{ $value }}\n", settings("alert: \"up to {{ $value }}\"\n"));
  }

  @Test
  void bracesThatAreYamlAndNoTemplateAreReadToo() {
    assertEquals("2:1-2 b=c\n", settings("a: {{x: y}: z}\nb: c\n"));
  }

  @Test
  void whatIsNotYamlIsAProblemWithItsLine() {
    assertEquals(
        Facts.unreadable("not parsed (line 2: mapping values are not allowed here)"),
        read("a: b\n c: d\n"));
    assertEquals(
        Facts.unreadable("not parsed (line 1: special characters are not allowed)"),
        read("a: \u0000"));
  }

  @Test
  void manifestsAndDescriptionsOfInterfacesAreNoSettings() {
    assertEquals(
        Facts.NONE,
        read(
            """
            apiVersion: v1
            kind: Service
            ---
            services: {orders: {image: orders}}
            ---
            openapi: 3.0.0
            ---
            asyncapi: 2.0.0
            """));
  }

  @Test
  void hostileDocumentsAreProblems() {
    assertEquals(
        Facts.unreadable("not parsed (line 1: Nesting Depth exceeded max 200)"),
        read("[".repeat(100_000)));
    assertEquals(
        Facts.unreadable("not parsed (line 1: nested too deep, or in itself)"), read("&a [*a]"));
    StringBuilder laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      String before = "*a" + (i - 1);
      laughs.append("a" + i + ": &a" + i + " [" + (before + ",").repeat(9) + before + "]\n");
    }
    assertEquals(
        Facts.unreadable("not parsed (line 6: too deep or too large once aliases are followed)"),
        read(laughs.toString()));
  }

  @Test
  void aHundredThousandLinesAreReadInLinearTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("key" + i + ": value" + i + "\n");
    }
    assertEquals(
        100_000,
        assertTimeout(Duration.ofSeconds(20), () -> read(text.toString())).settings().size());
  }

  @Test
  void yamlIsToldByItsName() {
    assertTrue(READER.reads(new RepoPath("a/application.yml")));
    assertFalse(READER.reads(new RepoPath(".github/workflows/ci.yml")));
    assertFalse(READER.reads(new RepoPath("a/application.json")));
  }
}
