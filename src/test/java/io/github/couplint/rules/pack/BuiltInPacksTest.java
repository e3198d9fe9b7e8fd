package io.github.couplint.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.couplint.coupling.Kind;
import io.github.couplint.rules.Glob;
import io.github.couplint.rules.Opening;
import io.github.couplint.rules.Rule;
import io.github.couplint.rules.RuleBook;
import io.github.couplint.rules.Technology;
import io.github.couplint.rules.Vendor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BuiltInPacksTest {
  private static final PackReader.Loaded LOADED = PackReader.read(BuiltInFiles.read());
  private static final RuleBook BOOK = LOADED.book();

  /** Kinds that need what no single component shows; what their pages show others tell. */
  private static final Set<String> WITHOUT_EVIDENCE = Set.of("contract", "cycle", "shared-model");

  @Test
  void thePacksHaveNoFaults() {
    assertEquals(List.of(), LOADED.faults());
  }

  @Test
  void thereIsOneRuleForEachKindAndItIsCalledLikeIt() {
    assertEquals(
        Arrays.stream(Kind.values()).map(Kind::id).sorted().toList(),
        BOOK.rules().stream().map(Rule::id).toList());
    assertEquals(
        List.of(),
        BOOK.rules().stream().filter(rule -> !rule.kind().id().equals(rule.id())).toList());
  }

  @Test
  void thePacksKnowMoreThanAHandfulOfTechnologiesAndVendors() {
    assertTrue(BOOK.technologies().size() > 100, () -> "" + BOOK.technologies().size());
    assertTrue(BOOK.vendors().size() > 100, () -> "" + BOOK.vendors().size());
  }

  @Test
  void eachPackListsItsPagesInOrder() {
    List<String> wrong = new ArrayList<>();
    BuiltInFiles.read()
        .forEach(
            (path, text) -> {
              if (path.endsWith("/pack.yml")) {
                String pack = path.substring(0, path.indexOf('/'));
                String rules =
                    BOOK.rules().stream()
                        .filter(rule -> rule.pack().equals(pack))
                        .map(Rule::id)
                        .toList()
                        .toString();
                if (!text.contains("id: " + pack + "\n") || !text.contains("rules: " + rules)) {
                  wrong.add(path + ": expected 'rules: " + rules + "'");
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void eachPageHasTheFixedHeadings() {
    List<String> wrong = new ArrayList<>();
    BuiltInFiles.pages()
        .forEach(
            (path, text) -> {
              String body = Page.split(text).orElseThrow().body();
              List<String> order =
                  Page.headings(body).stream()
                      .map(heading -> heading.replaceFirst(":.*", ""))
                      .distinct()
                      .toList();
              if (!order.equals(
                  List.of(
                      "Why it matters",
                      "Example",
                      "Instead",
                      "Not flagged",
                      "Limits",
                      "Sources"))) {
                wrong.add(path + ": " + order);
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void eachPageIsTitledWithItsIdAndSaysWhatTheRuleIsInOneSentence() {
    assertEquals(
        List.of(),
        BOOK.rules().stream()
            .filter(rule -> !rule.page().matches("(?s)# " + rule.id() + "\n\n[A-Z][^.]*\\.\n.*"))
            .map(Rule::id)
            .toList());
  }

  @Test
  void eachPageHasACaseThatSpeaksAndOneThatIsSilent() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : BOOK.rules()) {
      List<List<Mark>> marks =
          Page.cases(rule.page()).stream()
              .map(c -> c.blocks().stream().flatMap(b -> Mark.of(b).stream()).toList())
              .toList();
      boolean speaks = marks.stream().flatMap(List::stream).anyMatch(m -> isFinding(m, rule));
      boolean silent = marks.stream().anyMatch(m -> m.stream().noneMatch(x -> isFinding(x, rule)));
      if (WITHOUT_EVIDENCE.contains(rule.id()) == (speaks && silent)) {
        wrong.add(rule.id());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean isFinding(Mark mark, Rule rule) {
    return mark.sort() == Mark.Sort.FINDING && mark.name().equals(rule.id());
  }

  @Test
  void noBlockOfAPageIsMisspelt() {
    assertEquals(
        List.of(),
        BOOK.rules().stream().flatMap(r -> Page.strayFences(r.page()).stream()).toList());
  }

  @Test
  void titlesAndRecommendationsReadWell() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : BOOK.rules()) {
      Stream.concat(Stream.of(rule.recommendation()), rule.situations().values().stream())
          .filter(text -> !text.endsWith(".") || text.contains("\n") || hasStranger(text))
          .forEach(text -> wrong.add(rule.id() + ": " + text));
      if (rule.title().endsWith(".") || rule.title().isBlank()) {
        wrong.add(rule.id() + ": " + rule.title());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean hasStranger(String text) {
    return !text.replaceAll("\\{(from|to|technology|seam)}", "").matches("[^{}]*");
  }

  @Test
  void categoriesAreThoseThatRulesHavePointsFor() {
    List<String> wrong = new ArrayList<>();
    BOOK.technologies().stream()
        .filter(t -> !t.category().isEmpty() && !knows(t.rule(), t.category()))
        .forEach(t -> wrong.add(t.id() + ": " + t.category()));
    BOOK.vendors().stream()
        .filter(v -> !v.category().isEmpty() && !knows(v.rule(), v.category()))
        .forEach(v -> wrong.add(v.id() + ": " + v.category()));
    assertEquals(List.of(), wrong);
  }

  private static boolean knows(String rule, String category) {
    return BOOK.find(rule).orElseThrow().bases().containsKey(category);
  }

  @Test
  void noPatternMatchesWhatIsNotItsOwn() {
    List<String> ordinary =
        List.of("shop.orders.Order", "java.lang.String", "java.util.List", "org.slf4j.Logger");
    List<Glob> globs = new ArrayList<>();
    for (Technology technology : BOOK.technologies()) {
      Stream.concat(technology.openings().stream(), technology.naming().address().stream())
          .map(Opening::subject)
          .forEach(subject -> subject.ifPresent(globs::add));
      globs.addAll(technology.client());
    }
    for (Vendor vendor : BOOK.vendors()) {
      vendor.entry().forEach(entry -> globs.add(entry.type()));
      globs.addAll(vendor.types().value());
    }
    assertEquals(
        List.of(),
        globs.stream().filter(glob -> ordinary.stream().anyMatch(glob::matches)).toList());
  }

  @Test
  void noHostPatternMatchesAnotherVendorsHost() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    BOOK.vendors()
        .forEach(
            vendor ->
                vendor
                    .hosts()
                    .forEach(
                        host -> {
                          if (!seen.add(host.toString())) {
                            twice.add(host.toString());
                          }
                        }));
    assertEquals(Set.of(), twice);
  }
}
