package io.github.couplint.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import io.github.couplint.rules.pack.CompiledPacks;
import io.github.couplint.rules.pack.PackReader;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompiledPacksTest {
  private static final RuleBook PARSED = PackReader.read(BuiltIn.packs()).book();

  @Test
  void thoseOfTheBuildSayWhatTheTextsSay() {
    RuleBook compiled = CompiledPacks.read(BuiltIn.compiledPacks().orElseThrow());

    assertEquals(all(PARSED), all(compiled));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertEquals(all(PARSED), all(CompiledPacks.read(CompiledPacks.write(PARSED))));
  }

  @Test
  void aChangedPackIsAnotherCompiledPack() {
    SortedMap<String, String> texts = new TreeMap<>(BuiltIn.packs());
    texts.computeIfPresent(
        "vendors/payments.yml", (path, text) -> text.replace("com.adyen", "com.adyan"));
    RuleBook other = CompiledPacks.read(CompiledPacks.write(PackReader.read(texts).book()));

    assertNotEquals(all(PARSED), all(other));
  }

  /** Technologies and vendors are equal when their ids are; their texts tell everything. */
  private static List<String> all(RuleBook book) {
    return List.of(
        book.rules().toString(),
        book.technologies().stream().map(Technology::toString).toList().toString(),
        book.vendors().stream().map(Vendor::toString).toList().toString());
  }
}
