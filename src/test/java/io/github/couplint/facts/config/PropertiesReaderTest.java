package io.github.couplint.facts.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.Span;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Setting;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PropertiesReaderTest {
  private static Facts read(String text) {
    return new PropertiesReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Setting setting(String profile, String key, String value, Span span) {
    return new Setting(profile, key, value, span);
  }

  @Test
  void everySyntaxIsReadWithItsLines() {
    assertEquals(
        Facts.of(
            List.of(
                setting("", "a.b", "c", Span.ofLine(2)),
                setting("", "colon", "x = y", new Span(3, 3, 3)),
                setting("", "blank", "v w ", Span.ofLine(4)),
                setting("", "long", "one,two,three", new Span(6, 1, 8)),
                setting("", "key with=blank", "\ttab\u00e9\\", Span.ofLine(9)),
                setting("", "empty", "", Span.ofLine(10)),
                setting("", "alone", "", Span.ofLine(11)),
                setting("", "last", "end", Span.ofLine(13)))),
        read(
            """
            # comment \\
            a.b=c
              colon : x = y
            blank v w\\u0020

            long = one,\\
                   two,\\
                 three
            key\\ with\\=blank=\\ttab\\u00e9\\\\
            empty=
            alone
              ! another comment
            last=end\\"""));
  }

  @Test
  void documentsHaveTheirProfiles() {
    assertEquals(
        List.of(
            setting("", "url", "a", Span.ofLine(1)),
            setting("dev", "url", "b", Span.ofLine(3)),
            setting("dev", "spring.config.activate.on-profile", "dev", Span.ofLine(4)),
            setting("test", "url", "c", Span.ofLine(6)),
            setting("old", "spring.profiles", "old", Span.ofLine(8))),
        read("""
                url=a
                #---
                url=b
                spring.config.activate.on-profile=dev
                !---
                %test.url=c
                #---
                spring.profiles=old
                """)
            .settings());
  }

  @Test
  void bytesThatAreNotUtf8ReadAsLatin1() {
    assertEquals(
        List.of(setting("", "name", "M\u00fcller", Span.ofLine(1))),
        new PropertiesReader()
            .read("name=M\u00fcller".getBytes(StandardCharsets.ISO_8859_1))
            .settings());
  }

  @Test
  void anEscapeThatMeansNothingIsAProblemAndTheRestIsRead() {
    assertEquals(
        Facts.of(
                List.of(
                    setting("", "path", "C:\\users", Span.ofLine(2)),
                    setting("", "b", "1", Span.ofLine(3))))
            .withProblem("not parsed (line 2: malformed \\uxxxx encoding)"),
        read("# windows\npath=C:\\users\nb=1\n"));
  }

  @Test
  void theValuesAreThoseOfTheJdk() throws IOException {
    String text =
        "a=1\n b : 2\n\tc\t=\t3 \nd\\:e=f\\\n\n  g=h\\\\\ni = \\\n  j \\\n\\k\n!x\n#y\\\nz=1\n=v\n\\";
    Properties expected = new Properties();
    expected.load(new StringReader(text));
    expected.remove("");
    TreeMap<Object, Object> read = new TreeMap<>();
    read(text).settings().forEach(setting -> read.put(setting.key(), setting.value()));
    assertEquals(new TreeMap<>(expected), read);
  }
}
