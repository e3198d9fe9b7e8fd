package io.github.couplint;

import io.github.couplint.change.Change;
import io.github.couplint.change.FileChange;
import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.facts.Annotation;
import io.github.couplint.facts.FactStore;
import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Value;
import io.github.couplint.score.Finding;
import io.github.couplint.score.Patch;
import io.github.couplint.topology.SettingFiles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds lines that can be replaced exactly: an address that a Feign client's annotation holds as a
 * literal becomes a setting. Spring fills placeholders there, and the literal stays as the default
 * where no setting holds it, so the program does what it did. What would take two lines, or a
 * guess, is left to people.
 */
record Patches(Change change, FactStore facts, Side head) {
  private static final Set<String> HARD_CODED = Set.of("HARDCODED", "HARDCODED_IP");
  private static final Set<String> FEIGN =
      Set.of(
          "org.springframework.cloud.openfeign.FeignClient",
          "org.springframework.cloud.netflix.feign.FeignClient");

  /** No user's name, no placeholder, nothing that is written otherwise in source code. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[\\w.-]+(:\\d{1,5})?(/[\\w./-]*)?");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w.-]*");

  /** A place for an address: what holds it, the literal, and what the client is called. */
  private record Literal(Span span, String text, Optional<String> name) {}

  /** By the finding's id, the line that lessens it. */
  SortedMap<String, Patch> of(Collection<Finding> findings) {
    SortedMap<String, Patch> patches = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.change().coupling().traits().keySet().stream().anyMatch(HARD_CODED::contains)) {
        patch(finding).ifPresent(patch -> patches.put(finding.id(), patch));
      }
    }
    return patches;
  }

  private Optional<Patch> patch(Finding finding) {
    return finding.sites().stream()
        .map(Finding.Evidence::site)
        .filter(site -> site.role() == Role.ANNOTATION)
        .flatMap(site -> literal(site).flatMap(literal -> patch(finding, site, literal)).stream())
        .findFirst();
  }

  private Optional<Literal> literal(Site site) {
    return facts(site.file()).java().stream()
        .flatMap(java -> java.types().stream())
        .flatMap(type -> type.annotations().stream())
        .filter(annotation -> FEIGN.contains(annotation.type().name()))
        .filter(annotation -> annotation.span().line() == site.span().line())
        .flatMap(annotation -> literal(annotation).stream())
        .findFirst();
  }

  private Facts facts(RepoPath path) {
    String blob = change.head().files().get(path);
    return blob == null ? Facts.NONE : facts.facts(path, blob, change.head().blobs());
  }

  private static Optional<Literal> literal(Annotation annotation) {
    return text(annotation, "url")
        .filter(url -> ADDRESS.matcher(url).matches())
        .map(
            url ->
                new Literal(
                    annotation.span(),
                    url,
                    text(annotation, "name")
                        .or(() -> text(annotation, "value"))
                        .filter(name -> NAME.matcher(name).matches())));
  }

  /** The one literal of an attribute. */
  private static Optional<String> text(Annotation annotation, String attribute) {
    List<Value> values = annotation.attributes().getOrDefault(attribute, List.of());
    return values.size() == 1 && values.get(0) instanceof Value.Template template
        ? Optional.of(template.text())
        : Optional.empty();
  }

  private Optional<Patch> patch(Finding finding, Site site, Literal literal) {
    List<String> lines = new SourceLines(change.head()).exact(site.file());
    String quoted = '"' + literal.text() + '"';
    List<Integer> holding =
        IntStream.rangeClosed(literal.span().line(), literal.span().endLine())
            .filter(line -> line <= lines.size() && lines.get(line - 1).contains(quoted))
            .boxed()
            .toList();
    if (holding.size() != 1 || !isAdded(site.file(), holding.get(0))) {
      return Optional.empty();
    }
    int line = holding.get(0);
    String text = lines.get(line - 1);
    return text.indexOf(quoted) != text.lastIndexOf(quoted)
        ? Optional.empty()
        : key(finding, site, literal)
            .map(
                key ->
                    new Patch(
                        site.file(), line, text.replace(quoted, key.in(literal)), key.reason()));
  }

  private boolean isAdded(RepoPath path, int line) {
    return change.files().stream()
        .filter(file -> file.after().filter(path::equals).isPresent())
        .map(FileChange::addedLines)
        .anyMatch(added -> added.get(line));
  }

  /**
   * A setting's key.
   *
   * @param isSet whether there is such a setting, with the literal for its value
   */
  private record Key(String name, boolean isSet) {
    String in(Literal literal) {
      return isSet ? "\"${" + name + "}\"" : "\"${" + name + ":" + literal.text() + "}\"";
    }

    String reason() {
      return isSet
          ? "The setting that holds this address already"
          : "The address as a setting that each environment can set; until one does, nothing changes";
    }
  }

  private Optional<Key> key(Finding finding, Site site, Literal literal) {
    SettingFiles settings = head.settings(site.file());
    return held(settings, literal)
        .map(key -> new Key(key, true))
        .or(
            () ->
                name(finding, literal)
                    .map(name -> name + ".url")
                    .filter(key -> settings.values(key).isEmpty())
                    .map(key -> new Key(key, false)));
  }

  /** The first key, in the order of keys, whose value is the literal whatever the profile. */
  private static Optional<String> held(SettingFiles settings, Literal literal) {
    return settings.all().stream()
        .filter(located -> located.profile().isEmpty() && goesAlong(located))
        .map(located -> located.setting().key())
        .filter(key -> KEY.matcher(key).matches())
        .filter(key -> settings.values(key).equals(Set.of(literal.text())))
        .sorted()
        .findFirst();
  }

  /** Whether a setting is wherever the program is: an environment or a server may lack it. */
  private static boolean goesAlong(SettingFiles.Located located) {
    return !located.shared() && located.file().fileName().startsWith("application.");
  }

  private static Optional<String> name(Finding finding, Literal literal) {
    String target = finding.change().coupling().edge().to().name();
    return literal
        .name()
        .or(() -> Optional.of(target.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")))
        .filter(name -> NAME.matcher(name).matches());
  }
}
