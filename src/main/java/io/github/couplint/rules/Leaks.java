package io.github.couplint.rules;

import io.github.couplint.change.Span;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.coupling.Target;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Use;
import io.github.couplint.facts.Visibility;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds vendors' types in what a component offers: the methods of public interfaces, what is stored
 * or sent, and the packages of the domain.
 */
final class Leaks {
  static final String RULE = "vendor-leak";

  private static final Set<Use.As> IN_SIGNATURES =
      EnumSet.of(
          Use.As.FIELD, Use.As.PARAMETER, Use.As.RETURN, Use.As.THROWS, Use.As.TYPE_ARGUMENT);

  private static final Pattern STORED =
      Pattern.compile("Entity|Embeddable|MappedSuperclass|Document|RedisHash|Table");
  private static final Pattern SENT = Pattern.compile(".*[a-z0-9](Event|Dto|DTO|Command)");

  /** Vendors whose types everybody names and nobody minds. */
  private static final Set<String> HARMLESS = Set.of("monitoring", "developer");

  private final TypeHits hits;
  private final Part part;
  private final Part.Source source;
  private final List<Evidence> found = new ArrayList<>();

  private Leaks(TypeHits hits, Part part, Part.Source source) {
    this.hits = hits;
    this.part = part;
    this.source = source;
  }

  static List<Evidence> of(RuleBook book, TypeHits hits, Part part, Part.Source source) {
    Leaks leaks = new Leaks(hits, part, source);
    if (book.find(RULE).isPresent()) {
      source.facts().types().forEach(leaks::type);
    }
    return leaks.found;
  }

  /** A method or field that others see, with the types that it names. */
  private record Member(String owner, String method, List<TypeName> types, Span span) {}

  private void type(JavaType type) {
    offered(type).forEach(this::member);
  }

  private static Stream<Member> offered(JavaType type) {
    boolean domain = Traits.isDomain(type.name());
    boolean contract =
        type.form() == JavaType.Form.INTERFACE
            && type.visibility() == Visibility.PUBLIC
            && !Traits.isClient(type.name());
    boolean data = isStored(type) || isSent(type);
    Stream<Member> methods =
        type.methods().stream()
            .filter(m -> contract || (domain && m.visibility() == Visibility.PUBLIC))
            .map(m -> new Member(type.name(), m.name(), types(m), m.span()));
    Stream<Member> fields =
        type.fields().stream()
            .filter(f -> !f.constant() && (data || domain))
            .map(f -> new Member(type.name(), "", f.types(), f.span()));
    return Stream.concat(methods, fields);
  }

  private static boolean isStored(JavaType type) {
    return type.annotations().stream()
        .anyMatch(a -> STORED.matcher(a.type().simpleName()).matches());
  }

  private static boolean isSent(JavaType type) {
    return type.visibility() == Visibility.PUBLIC && SENT.matcher(type.name()).matches();
  }

  private static List<TypeName> types(JavaType.Method method) {
    List<TypeName> types = new ArrayList<>(method.returns());
    method.parameters().forEach(parameter -> types.addAll(parameter.types()));
    types.addAll(method.throwsTypes());
    return types;
  }

  private void member(Member member) {
    for (TypeName name : member.types()) {
      String type = part.code().resolve(name);
      vendor(type).ifPresent(match -> add(member, type, match));
    }
  }

  /** A vendor and what the target is called. */
  private record Owner(Vendor vendor, String target) {}

  private Optional<Owner> vendor(String type) {
    TypeHits.Hits hit = hits.of(type);
    Stream<Owner> entries =
        hit.entries().stream().map(e -> new Owner(e.vendor(), e.vendor().targetName(e.captures())));
    Stream<Owner> values = hit.values().stream().map(v -> new Owner(v, v.targetName(List.of())));
    return Stream.concat(entries, values)
        .filter(owner -> !HARMLESS.contains(owner.vendor().category()))
        .findFirst();
  }

  private void add(Member member, String type, Owner owner) {
    Site site =
        new Site(source.path(), span(member, type), Role.TYPE, member.owner(), type + " offered");
    found.add(
        new Evidence(
            new Evidence.Source(owner.vendor().id(), owner.vendor().name(), RULE, ""),
            Optional.of(new Target(Target.Type.VENDOR, owner.target())),
            site,
            true,
            new TreeMap<>(),
            Confidence.CERTAIN,
            member.method(),
            List.of()));
  }

  /** Where the signature names the type; a long signature has several lines. */
  private Span span(Member member, String type) {
    return source.facts().uses().stream()
        .filter(use -> use instanceof Use.Mention mention && isPlace(mention, member, type))
        .map(use -> use.place().span())
        .findFirst()
        .orElse(member.span());
  }

  private boolean isPlace(Use.Mention mention, Member member, String type) {
    Span span = mention.place().span();
    return IN_SIGNATURES.contains(mention.as())
        && mention.place().user().equals(member.owner())
        && member.span().line() <= span.line()
        && span.line() <= member.span().endLine()
        && part.code().resolve(mention.type()).equals(type);
  }
}
