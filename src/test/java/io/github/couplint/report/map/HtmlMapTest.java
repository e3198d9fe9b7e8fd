package io.github.couplint.report.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import io.github.couplint.map.Chart;
import io.github.couplint.map.SampleMaps;
import io.github.couplint.report.Golden;
import io.github.couplint.report.Links;
import io.github.couplint.report.map.HtmlMap.Parts;
import io.github.couplint.wiring.BuiltIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlMapTest {
  private static final Parts BUILT_IN = Parts.of(BuiltIn.under("couplint/map/"));
  private static final Parts SMALL =
      new Parts(
          "<meta {{policy}}><style>{{style}}</style><script>{{data}}</script>"
              + "<script>{{library}}</script><script>{{script}}</script>{{other}}",
          "p {}",
          "{{data}} $1 \\1",
          "abc");

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  @Test
  void eachSlotIsFilledOnceAndOnlyInThePage() {
    String page = HtmlMap.of(Chart.of(SampleMaps.shop()), Links.NONE, SMALL);
    assertTrue(
        page.endsWith("<script>abc</script><script>{{data}} $1 \\1</script>{{other}}"), page);
  }

  /** The hash of {@code abc} is that of FIPS 180-2, appendix B.1. */
  @Test
  void thePolicyNamesScriptsByTheirHashAndAllowsNothingElse() {
    String page = HtmlMap.of(Chart.of(SampleMaps.shop()), Links.NONE, SMALL);
    String policy =
        "<meta default-src 'none'; base-uri 'none'; form-action 'none'; script-src"
            + " 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' 'sha256-";
    assertEquals(policy, page.substring(0, policy.length()));
    assertFalse(page.contains("unsafe"), page);
  }

  @Test
  void theDataOfAPageIsWhatItsScriptReads() throws IOException, JsonException {
    Chart changed = Chart.between(SampleMaps.shopBefore(), SampleMaps.shop());
    Links links = new Links(Optional.of("https://github.com/acme/shop"), Optional.empty());
    Json data = JsonText.parse(data(HtmlMap.of(changed, links, BUILT_IN)));
    Golden.check("map/page.json", JsonText.pretty(data));
  }

  @Test
  void hostileNamesEndNoScript() throws JsonException {
    String page = HtmlMap.of(Chart.of(SampleMaps.hostile()), Links.NONE, BUILT_IN);
    String data = data(page);
    assertEquals(3, Pattern.compile("</script").matcher(page).results().count());
    assertFalse(Pattern.compile("[<>&\\u2028\\u2029\\u202E]").matcher(data).find(), data);
    List<String> names =
        JsonText.parse(data).at("nodes").items().stream()
            .flatMap(node -> node.at("name").text().stream())
            .toList();
    assertTrue(names.contains("</script><script>alert(1)</script>"), names.toString());
    assertTrue(names.contains("<U+202E>gnirts desrever<U+202C>"), names.toString());
  }

  @Test
  void thePageNamesNoOtherFileAndNoHost() {
    String page = HtmlMap.of(Chart.of(SampleMaps.shop()), Links.NONE, BUILT_IN);
    String own = page.replace(BUILT_IN.library(), "");
    List<String> loading =
        Pattern.compile("(?i)\\b(src|href|action)=|@import|url\\(|\\bfetch\\(|XMLHttpRequest")
            .matcher(own)
            .results()
            .map(MatchResult::group)
            .toList();
    assertEquals(List.of(), loading);
  }

  @Test
  void theLibraryIsWhatTheBuildTookFromItsJar() {
    assertTrue(
        BUILT_IN.library().startsWith("/**\n * Copyright (c) 2016"), "its licence comes along");
    assertFalse(BUILT_IN.library().contains("</script"));
  }

  @Test
  void aPartThatIsNotBuiltInIsABug() {
    assertThrows(IllegalStateException.class, () -> Parts.of(Map.of("map.html", "")));
  }

  private static String data(String page) {
    var found = DATA.matcher(page);
    assertTrue(found.find());
    return found.group(1);
  }
}
