package io.github.couplint.rules;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one file speaks for, rule by rule, in its order but without the lines. */
public final class FileEvidence {
  /** What a file says that can't matter, or that is not there. */
  public static final FileEvidence NONE = new FileEvidence();

  private static final Span ANYWHERE = Span.ofLine(1);

  private final Map<String, List<Evidence>> byRule = new TreeMap<>();

  private FileEvidence() {}

  /** The evidence of each file. */
  static Map<RepoPath, FileEvidence> of(Collection<Evidence> all) {
    Comparator<Evidence> inFileOrder = Comparator.comparing(one -> one.site().span());
    Map<RepoPath, FileEvidence> byFile = new HashMap<>();
    all.stream()
        .sorted(inFileOrder.thenComparing(Evidence::site))
        .forEach(
            one -> byFile.computeIfAbsent(one.site().file(), f -> new FileEvidence()).add(one));
    return byFile;
  }

  private void add(Evidence one) {
    Site site = one.site();
    Site anywhere = new Site(site.file(), ANYWHERE, site.role(), site.user(), site.shape());
    byRule.computeIfAbsent(one.source().rule(), r -> new ArrayList<>()).add(one.at(anywhere));
  }

  /** The rules that it has evidence for, ordered. */
  public Set<String> rules() {
    return Collections.unmodifiableSet(byRule.keySet());
  }

  /** The rules that it has other evidence for than that of another side, ordered. */
  public Set<String> rulesOtherThan(FileEvidence other) {
    Set<String> rules = new TreeSet<>(rules());
    rules.addAll(other.rules());
    rules.removeIf(rule -> of(rule).equals(other.of(rule)));
    return rules;
  }

  private List<Evidence> of(String rule) {
    return byRule.getOrDefault(rule, List.of());
  }
}
