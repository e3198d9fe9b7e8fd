package io.github.couplint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.policy.Exceptions.Excused;
import io.github.couplint.report.Verdicts;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Finding.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ExceptionsTest {
  private static final Finding FINDING = Verdicts.blocked().findings().get(0);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private static Exceptions register(LocalDate until) {
    var edge = FINDING.change().coupling().edge();
    Acceptance entry =
        new Acceptance(
            edge.from(),
            edge.to().name(),
            edge.kind().id(),
            "payments",
            "pilot",
            until,
            Optional.empty(),
            3);
    return new Exceptions(new Register(List.of(entry), List.of()), Baseline.EMPTY, DAY);
  }

  @Test
  void anAcceptedEdgeIsExcused() {
    assertEquals(
        new Excused(
            new TreeMap<>(Map.of(FINDING.id(), "accepted until 2026-06-01 by payments: pilot")),
            List.of()),
        register(DAY).of(List.of(FINDING), Architecture.NONE, site -> Optional.empty()));
  }

  @Test
  void anExpiredEntryExcusesNothingAndIsTold() {
    assertEquals(
        new Excused(
            new TreeMap<>(),
            List.of("expired on 2026-05-31: " + FINDING.change().coupling().edge() + ", pilot")),
        register(DAY.minusDays(1))
            .of(List.of(FINDING), Architecture.NONE, site -> Optional.empty()));
  }

  @Test
  void aFaultyEntryIsTold() {
    Register faulty = new Register(List.of(), List.of("accepted.yml:3: no reason"));

    assertEquals(
        new Excused(
            new TreeMap<>(), List.of("accepted.yml:3: no reason; the entry accepts nothing")),
        new Exceptions(faulty, Baseline.EMPTY, DAY)
            .of(List.of(FINDING), Architecture.NONE, site -> Optional.empty()));
  }

  @Test
  void anEdgeOfTheBaselineIsExcused() {
    Baseline baseline = Baseline.of(List.of(FINDING.change().coupling().edge()));

    assertEquals(
        Map.of(FINDING.id(), "in the baseline"),
        new Exceptions(Register.EMPTY, baseline, DAY)
            .of(List.of(FINDING), Architecture.NONE, site -> Optional.empty())
            .reasons());
  }

  @Test
  void anAllowOfThatRuleBesideTheCodeExcusesUntilItsLastDay() {
    Exceptions none = new Exceptions(Register.EMPTY, Baseline.EMPTY, DAY);
    String rule = FINDING.change().coupling().rule();

    assertEquals(
        Map.of(FINDING.id(), "allowed until 2026-06-01 in the code: pilot"),
        none.of(
                List.of(FINDING),
                Architecture.NONE,
                site -> Optional.of(new Allow(rule, DAY, "pilot")))
            .reasons());
    assertEquals(
        Map.of(),
        none.of(
                List.of(FINDING),
                Architecture.NONE,
                site -> Optional.of(new Allow(rule, DAY.minusDays(1), "pilot")))
            .reasons());
    assertEquals(
        Map.of(),
        none.of(
                List.of(FINDING),
                Architecture.NONE,
                site -> Optional.of(new Allow("dependency", DAY, "pilot")))
            .reasons());
  }

  @Test
  void theRegisterAndTheBaselineHoldTheirEdgesOnly() {
    Edge edge = FINDING.change().coupling().edge();
    Edge other = new Edge("mail", edge.to(), edge.kind());
    Exceptions baseline = new Exceptions(Register.EMPTY, Baseline.of(List.of(edge)), DAY);

    assertEquals(
        List.of(true, true, false, false, false),
        List.of(
            register(DAY).hold(edge),
            baseline.hold(edge),
            register(DAY.minusDays(1)).hold(edge),
            register(DAY).hold(other),
            baseline.hold(other)));
  }

  @Test
  void whatTheArchitectureAllowsIsExcusedBeforeAllElse() {
    Edge edge = FINDING.change().coupling().edge();
    Architecture architecture =
        new Architecture(
            List.of(
                new Architecture.Statement(
                    edge.from(), edge.to().name(), Optional.empty(), "PAY-9")),
            List.of(),
            List.of(),
            false,
            Architecture.Limits.DEFAULT);

    assertEquals(
        Map.of(FINDING.id(), "allowed by the architecture: PAY-9"),
        register(DAY).of(List.of(FINDING), architecture, site -> Optional.empty()).reasons());
  }

  @Test
  void anAllowNeedNotStandBesideUnchangedPlacesOrOthersThanTheTellingOnes() {
    Evidence allowed = new Evidence(site(1, Role.CALL), true, "get()");
    Evidence unchanged = new Evidence(site(2, Role.CALL), false, "get()");
    Evidence imported = new Evidence(site(3, Role.IMPORT), true, "import");

    assertEquals(
        Map.of(FINDING.id(), "allowed until 2026-06-01 in the code: pilot"),
        allowedInLineOne(allowed, unchanged, imported));
  }

  @Test
  void anAllowBesideOneChangedPlaceDoesNotSpeakForAnother() {
    Evidence allowed = new Evidence(site(1, Role.CALL), true, "get()");
    Evidence other = new Evidence(site(2, Role.CALL), true, "get()");

    assertEquals(Map.of(), allowedInLineOne(allowed, other));
  }

  private static Site site(int line, Role role) {
    return new Site(new RepoPath("A.java"), Span.ofLine(line), role, "A", "get");
  }

  private static Map<String, String> allowedInLineOne(Evidence... sites) {
    Finding finding =
        new Finding(
            FINDING.id(),
            FINDING.change(),
            FINDING.style(),
            FINDING.score(),
            FINDING.title(),
            FINDING.message(),
            FINDING.recommendation(),
            FINDING.seam(),
            List.of(sites),
            0);
    Allow allow = new Allow(FINDING.change().coupling().rule(), DAY, "pilot");
    return new Exceptions(Register.EMPTY, Baseline.EMPTY, DAY)
        .of(
            List.of(finding),
            Architecture.NONE,
            site -> Optional.of(allow).filter(a -> site.span().line() == 1))
        .reasons();
  }
}
