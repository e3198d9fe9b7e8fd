package io.github.couplint.score;

import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Style;
import io.github.couplint.delta.EdgeChange;
import java.util.List;
import java.util.Optional;

/**
 * An introduced, widened or strengthened edge, judged by its rule.
 *
 * @param id the same for the same edge and change in every run and at every place; 16 hex digits
 * @param title both ends and how, without a final period
 * @param message one sentence without a final period
 * @param recommendation what to do instead
 * @param seam how the code base usually reaches that target, if it does
 * @param sites the evidence, the most telling changed one first, then other changed ones, then at
 *     most 20 in unchanged files
 * @param moreSites how many sites were left out
 * @param together how often its components changed together, where history was asked for and tells
 */
public record Finding(
    String id,
    EdgeChange change,
    Style style,
    Score score,
    String title,
    String message,
    String recommendation,
    Optional<String> seam,
    List<Evidence> sites,
    int moreSites,
    Optional<Together> together) {
  /** A finding of which history tells nothing. */
  public Finding(
      String id,
      EdgeChange change,
      Style style,
      Score score,
      String title,
      String message,
      String recommendation,
      Optional<String> seam,
      List<Evidence> sites,
      int moreSites) {
    this(
        id,
        change,
        style,
        score,
        title,
        message,
        recommendation,
        seam,
        sites,
        moreSites,
        Optional.empty());
  }

  /** The same, with how often its components changed together. */
  Finding with(Together common) {
    return new Finding(
        id,
        change,
        style,
        score,
        title,
        message,
        recommendation,
        seam,
        sites,
        moreSites,
        Optional.of(common));
  }

  /**
   * A site as a reader sees it.
   *
   * @param changed whether the change touched one of its lines
   * @param snippet the first line of the site in head, without surrounding blanks; empty when it
   *     can't be read
   */
  public record Evidence(Site site, boolean changed, String snippet) {}

  public Finding {
    sites = List.copyOf(sites);
  }

  public Severity severity() {
    return score.severity();
  }
}
