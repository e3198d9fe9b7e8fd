package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page about the catalogue against the packs. */
final class CatalogueTest {
  private static final Pattern ID = Pattern.compile("`([a-z0-9-]+)`");
  private static final Pattern EXAMPLE =
      Pattern.compile("\\| \\[[a-z-]+]\\(\\.\\./rules/(?<page>[a-z/-]+\\.md)\\): (?<title>.*) \\|");

  private static String page() throws IOException {
    return Files.readString(Path.of("docs/catalogue.md"));
  }

  @Test
  void eachTechnologyAndVendorStandsInTheTablesOnce() throws IOException {
    String tables = page().substring(0, page().indexOf("## Left out"));
    List<String> ids =
        Stream.concat(
                BuiltInAnalysis.BOOK.technologies().stream().map(Technology::id),
                BuiltInAnalysis.BOOK.vendors().stream().map(Vendor::id))
            .sorted()
            .toList();
    List<String> listed =
        ID.matcher(tables).results().map(match -> match.group(1)).sorted().toList();
    assertEquals(ids, listed);
  }

  @Test
  void eachTrapHasItsSectionThatShowsSilence() throws IOException {
    SortedMap<String, String> pages = BuiltInFiles.pages();
    List<String> missing = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(page());
    int traps = 0;
    while (example.find()) {
      traps++;
      String text = pages.getOrDefault(example.group("page"), "");
      if (!text.contains("\n## Not flagged: " + example.group("title") + "\n")) {
        missing.add(example.group());
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(32, traps);
  }
}
