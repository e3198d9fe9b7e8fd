package io.github.couplint.score;

import io.github.couplint.coupling.Coupling;
import io.github.couplint.coupling.Edge;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.delta.Delta;
import io.github.couplint.delta.EdgeChange;
import io.github.couplint.delta.EdgeChange.What;
import io.github.couplint.delta.Moves;
import io.github.couplint.score.Finding.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes findings of a delta.
 *
 * @param rules what a coupling's rule says; where it says nothing there is no finding
 * @param seams how the code base usually reaches the target of a change's edge
 * @param snippets the first line of a place of head; empty when it can't be read
 */
public record Judge(
    Function<Coupling, Optional<RuleText>> rules,
    Moves moves,
    Function<EdgeChange, Optional<String>> seams,
    Function<Site, String> snippets) {
  private static final int MOST_UNCHANGED = 20;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.score().points())
          .reversed()
          .thenComparing(finding -> finding.change().coupling().edge());

  /** The findings, worst score first, then by edge. */
  public List<Finding> findings(Delta delta) {
    return delta.changes().stream()
        .filter(change -> isBad(change.what()))
        .filter(change -> !change.coupling().sites().stream().allMatch(moves::isQuiet))
        .flatMap(this::finding)
        .sorted(ORDER)
        .toList();
  }

  private static boolean isBad(What what) {
    return switch (what) {
      case INTRODUCED, STRENGTHENED, WIDENED -> true;
      case LOOSENED, REMOVED, CARRIED -> false;
    };
  }

  private Stream<Finding> finding(EdgeChange change) {
    return rules.apply(change.coupling()).stream().map(rule -> judge(change, rule));
  }

  private Finding judge(EdgeChange change, RuleText rule) {
    Coupling coupling = change.coupling();
    Optional<String> seam = seams.apply(change);
    List<Site> touched = coupling.sites().stream().filter(moves::touches).sorted(order()).toList();
    List<Site> others = coupling.sites().stream().filter(site -> !moves.touches(site)).toList();
    List<Evidence> evidence =
        Stream.concat(touched.stream(), others.stream().limit(MOST_UNCHANGED))
            .map(this::evidence)
            .toList();
    return new Finding(
        id(change),
        change,
        coupling.edge().kind().style(),
        Scoring.of(change, rule.numbers(coupling.category())),
        coupling.edge().from() + " -> " + coupling.edge().to() + ": " + rule.title(),
        message(change),
        recommendation(rule, change, seam),
        seam,
        evidence,
        Math.max(0, others.size() - MOST_UNCHANGED));
  }

  private Comparator<Site> order() {
    return Comparator.comparing((Site site) -> !moves.changes(site))
        .thenComparing(Comparator.naturalOrder());
  }

  private Evidence evidence(Site site) {
    return new Evidence(site, moves.changes(site), Redaction.of(snippets.apply(site)));
  }

  /** 16 hex digits of edge, fate and rule; each part's length keeps names from running together. */
  private static String id(EdgeChange change) {
    Edge edge = change.coupling().edge();
    StringBuilder text = new StringBuilder();
    Stream.of(
            edge.from(),
            edge.to().type().id(),
            edge.to().name(),
            edge.kind().id(),
            change.what().id(),
            change.coupling().rule())
        .forEach(part -> text.append(part.length()).append(':').append(part));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String message(EdgeChange change) {
    Coupling coupling = change.coupling();
    String ends = coupling.edge().from() + " and " + coupling.edge().to();
    String how = " (" + coupling.edge().kind().id() + " by " + coupling.technology() + ")";
    return switch (change.what()) {
      case WIDENED -> users(change) + " now takes part in the coupling of " + ends + how;
      case STRENGTHENED ->
          "The coupling of "
              + ends
              + how
              + " is now "
              + String.join(", ", change.newTraits().values());
      case INTRODUCED, LOOSENED, REMOVED, CARRIED ->
          coupling.edge().from() + " is newly coupled to " + coupling.edge().to() + how;
    };
  }

  private static String users(EdgeChange change) {
    int others = change.newUsers().size() - 1;
    return change.newUsers().first() + (others == 0 ? "" : " (with " + others + " more)");
  }

  /** What was so before, of an edge that more take part in now, is not what to tell them. */
  private static boolean applies(String traitOrCategory, EdgeChange change) {
    Set<String> traits =
        change.what() == What.WIDENED
            ? change.newTraits().keySet()
            : change.coupling().traits().keySet();
    return traits.contains(traitOrCategory) || change.coupling().category().equals(traitOrCategory);
  }

  private static String recommendation(RuleText rule, EdgeChange change, Optional<String> seam) {
    Coupling coupling = change.coupling();
    String text =
        rule.situations().entrySet().stream()
            .filter(situation -> applies(situation.getKey(), change))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(rule.recommendation());
    Map<String, String> values =
        Map.of(
            "from", coupling.edge().from(),
            "to", called(coupling.edge().to()),
            "technology", coupling.technology(),
            "seam", seam.orElse("one adapter"));
    return Placeholders.fill(text.strip(), values);
  }

  /** A target as advice calls it, which speaks of one that nobody knows as of any other. */
  private static String called(Target target) {
    return target.name().isEmpty() ? "the other end" : target.toString();
  }
}
