package io.github.couplint.rules;

import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Value;
import io.github.couplint.rules.TypeHits.TechnologyHit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the roles, permissions and scopes that a Java file checks for by names that its own
 * component spells out. Who takes them from another component's constant leaves them to that one.
 */
final class RoleEvidence {
  static final String RULE = Kind.SHARED_ROLE.id();

  private static final Pattern CHECK =
      Pattern.compile("has(?:Any)?(?:Role|Authority|Scope|Permission)\\s*\\(([^)]*)\\)");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  /** Prefixes by which one framework tells kinds of authorities apart; others leave them out. */
  private static final Pattern PREFIX = Pattern.compile("^(ROLE_|SCOPE_)");

  private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[\\w.:/*-]{2,}");

  /** Names that frameworks give to being logged in or not. */
  private static final Set<String> EVERYBODY =
      Set.of(
          "ANONYMOUS",
          "IS_AUTHENTICATED_ANONYMOUSLY",
          "IS_AUTHENTICATED_FULLY",
          "IS_AUTHENTICATED_REMEMBERED",
          "isAuthenticated()",
          "isAnonymous()",
          "denyAll()",
          "permitAll()");

  private final TypeHits hits;
  private final Part part;
  private final Part.Source source;
  private final List<Evidence> found = new ArrayList<>();

  private RoleEvidence(TypeHits hits, Part part, Part.Source source) {
    this.hits = hits;
    this.part = part;
    this.source = source;
  }

  static List<Evidence> of(TypeHits hits, Part part, Part.Source source) {
    RoleEvidence roles = new RoleEvidence(hits, part, source);
    source.facts().uses().forEach(roles::use);
    return roles.found;
  }

  private void use(Use use) {
    if (use instanceof Use.Call call) {
      call(call);
    } else if (use instanceof Use.Annotated annotated) {
      annotated(annotated);
    }
  }

  private void call(Use.Call call) {
    for (TypeHits.Called called : hits.called(call, part.code(), TypeHits.Hits::roles)) {
      Site site = source.site(call.place(), Role.CALL, called.shape());
      call.arguments().forEach(argument -> names(argument, called.pattern(), called.hit(), site));
    }
  }

  private void annotated(Use.Annotated annotated) {
    String type = part.code().resolve(annotated.annotation().type());
    for (TechnologyHit hit : hits.of(type).roles()) {
      Site site = source.site(annotated.place(), Role.ANNOTATION, type);
      for (Binding binding : hit.opening().bindings()) {
        annotated
            .annotation()
            .attributes()
            .getOrDefault(binding.attribute(), List.of())
            .forEach(value -> names(value, hit.opening(), hit, site));
      }
    }
  }

  private void names(Value value, Opening opening, TechnologyHit hit, Site site) {
    if (!isOfAnother(value)) {
      String text = part.values().resolve(value).text();
      boolean expression =
          opening.bindings().stream().anyMatch(b -> b.part() == Binding.Part.EXPRESSION);
      (expression ? inExpression(text) : Set.of(text))
          .forEach(name -> name(name).ifPresent(role -> found.add(evidence(role, hit, site))));
    }
  }

  /** Whether a text is, or holds, what another component's constant says. */
  private boolean isOfAnother(Value value) {
    if (value instanceof Value.Join join) {
      return join.parts().stream().anyMatch(this::isOfAnother);
    }
    return value instanceof Value.OfField field
        && part.ownerOfType().apply(part.code().locate(field.receiver()).type()).isPresent();
  }

  private static Set<String> inExpression(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher check = CHECK.matcher(text);
    while (check.find()) {
      QUOTED.matcher(check.group(1)).results().forEach(quoted -> names.add(quoted.group(1)));
    }
    return names;
  }

  private static Optional<String> name(String text) {
    String bare = PREFIX.matcher(text.strip()).replaceFirst("");
    return EVERYBODY.contains(bare) || !NAME.matcher(bare).matches()
        ? Optional.empty()
        : Optional.of(bare);
  }

  private Evidence evidence(String role, TechnologyHit hit, Site site) {
    return new Evidence(
        Evidence.Source.of(hit.technology()),
        Optional.of(new Target(Target.Type.ROLE, role)),
        site,
        true,
        new TreeMap<>(),
        Confidence.LIKELY,
        "",
        List.of());
  }
}
