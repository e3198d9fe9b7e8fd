package io.github.couplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.couplint.coupling.Role;
import io.github.couplint.policy.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class JsonReportTest {

  @Test
  void everyPartOfAVerdictIsThere() throws IOException {
    Golden.check("blocked.json", text(Verdicts.blocked()));
  }

  @Test
  void reportsAreValid() throws IOException {
    assertEquals(Set.of(), faults(text(Verdicts.blocked())));
    assertEquals(Set.of(), faults(text(Verdicts.passed())));
  }

  @Test
  void theSchemaObjectsToWhatIsNoReport() throws IOException {
    String wrong =
        text(Verdicts.blocked())
            .replace("\"outcome\": \"block\"", "\"outcome\": \"fail\"")
            .replace("\"line\": 41", "\"line\": 0")
            .replace("\"carried\"", "\"kept\"");
    assertEquals(4, faults(wrong).size(), () -> String.valueOf(wrong));
  }

  @Test
  void halfACharacterBecomesTheReplacementCharacter() {
    String report =
        text(Verdicts.with(Verdicts.at(Verdicts.site("A.java", 3, Role.CALL, "x"), "a\uD83D")));
    assertEquals("\"snippet\": \"a\uFFFD\"", line(report, "snippet"));
  }

  @Test
  void controlCharactersAreEscaped() {
    String report =
        text(Verdicts.with(Verdicts.at(Verdicts.site("A.java", 3, Role.CALL, "x"), "\u001b[2J")));
    assertEquals("\"snippet\": \"\\u001B[2J\"", line(report, "snippet"));
  }

  @Test
  void theLocaleChangesNoByte() {
    Locale before = Locale.getDefault();
    String report = text(Verdicts.blocked());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(report, text(Verdicts.blocked()));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String line(String report, String key) {
    return report
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith('"' + key + '"'))
        .collect(Collectors.joining());
  }

  private static Set<String> faults(String report) throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(resource("/schema/report.schema.json"));
    return schema.validate(report, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .collect(Collectors.toSet());
  }

  private static String text(Verdict verdict) {
    return new String(JsonReport.of(verdict, "1.2.3"), StandardCharsets.UTF_8);
  }

  private static String resource(String name) throws IOException {
    try (InputStream bytes = JsonReportTest.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
