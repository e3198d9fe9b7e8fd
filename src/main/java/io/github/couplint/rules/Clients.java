package io.github.couplint.rules;

import io.github.couplint.change.RepoPath;
import io.github.couplint.facts.Use;
import io.github.couplint.topology.CodeIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells of which technologies a component makes the clients itself, and whether it limits how long
 * they wait.
 *
 * @param made ids of the technologies
 * @param limited the files of code that name a time limit
 * @param limitedBySetting whether a setting of the component names one
 * @param guarded whether any code of it names a breaker, a retry or a fallback
 */
record Clients(Set<String> made, Set<RepoPath> limited, boolean limitedBySetting, boolean guarded) {
  private static final Pattern MAKES =
      Pattern.compile(
          "create|createDefault|createSystem|builder|newBuilder|newClient|newHttpClient|custom"
              + "|forTarget|forAddress|newChannelBuilder\\w*|asyncHttpClient|build");
  private static final Pattern LIMIT = Pattern.compile("(?i).*(time-?out|deadline).*");
  private static final Pattern GUARD =
      Pattern.compile(
          "CircuitBreaker\\w*|Retry(able|Template|Operations)?|Bulkhead|TimeLimiter|HystrixCommand"
              + "|Fallback\\w*|Recover|ConcurrencyLimit|Failsafe");

  Clients {
    made = Set.copyOf(made);
    limited = Set.copyOf(limited);
  }

  static Clients of(TypeHits hits, Part part) {
    List<Part.Source> sources = part.sources();
    Set<String> made = new HashSet<>();
    uses(sources)
        .forEach(
            use ->
                made(use, part.code())
                    .forEach(
                        type -> hits.of(type).clients().forEach(client -> made.add(client.id()))));
    Set<RepoPath> limited =
        sources.stream()
            .filter(source -> source.facts().uses().stream().anyMatch(Clients::limits))
            .map(Part.Source::path)
            .collect(Collectors.toSet());
    boolean bySetting = part.settings().stream().anyMatch(s -> LIMIT.matcher(s.key()).matches());
    return new Clients(made, limited, bySetting, uses(sources).anyMatch(Clients::guards));
  }

  /** Whether a time limit is named at all, so that none may be missing. */
  boolean mayBeLimited() {
    return limitedBySetting || !limited.isEmpty();
  }

  /** Whether one is named where some of those files could see it. */
  boolean isLimited(Stream<RepoPath> files) {
    return limitedBySetting || files.anyMatch(limited::contains);
  }

  private static Stream<Use> uses(List<Part.Source> sources) {
    return sources.stream().flatMap(source -> source.facts().uses().stream());
  }

  private static Stream<String> made(Use use, CodeIndex code) {
    if (use instanceof Use.Construct construct) {
      return Stream.of(code.resolve(construct.type()));
    }
    return use instanceof Use.Call call && MAKES.matcher(call.method()).matches()
        ? Stream.of(code.resolve(call.receiver().root()))
        : Stream.empty();
  }

  private static boolean limits(Use use) {
    return use instanceof Use.Call call && LIMIT.matcher(call.method()).matches();
  }

  private static boolean guards(Use use) {
    return (use instanceof Use.Annotated annotated
            && GUARD.matcher(annotated.annotation().type().simpleName()).matches())
        || (use instanceof Use.Mention mention
            && GUARD.matcher(mention.type().simpleName()).matches());
  }
}
