package io.github.couplint.rules;

import io.github.couplint.change.RepoPath;
import io.github.couplint.change.Span;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Role;
import io.github.couplint.coupling.Site;
import io.github.couplint.facts.Context;
import io.github.couplint.facts.Use;
import io.github.couplint.topology.CodeIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds calls, in other types of the component, of methods that make a coupling's calls: of
 * inherited ones, and of others where the call stands in circumstances that make the coupling
 * worse.
 */
final class Reach {
  private static final Set<Context> WORSE =
      EnumSet.of(Context.LOOP, Context.TRANSACTION, Context.LOCK, Context.LISTENER);

  private final RuleBook book;
  private final Part part;
  private final Map<String, List<Evidence>> byMethod = new TreeMap<>();
  private final Map<RepoPath, Transactions> transactions = new HashMap<>();

  private Reach(RuleBook book, Part part) {
    this.book = book;
    this.part = part;
  }

  /**
   * The further evidence; each belongs to the type that makes the coupling's call, not to its
   * caller, but to an heir who asks its own inherited methods.
   */
  static List<Evidence> of(RuleBook book, Part part, List<Evidence> direct) {
    Reach reach = new Reach(book, part);
    direct.stream().filter(Evidence::opens).forEach(reach::offer);
    reach.offerCallers(direct);
    List<Evidence> found = new ArrayList<>();
    part.sources().stream()
        .filter(source -> !reach.byMethod.isEmpty())
        .forEach(source -> source.facts().uses().forEach(use -> reach.use(source, use, found)));
    return found;
  }

  /**
   * The types of the repository that a file calls where what they do would weigh more, and those
   * whose methods its types inherit and call.
   */
  static Set<String> called(Part.Source source, CodeIndex code) {
    Set<String> called = new HashSet<>();
    for (Use use : source.facts().uses()) {
      if (use instanceof Use.Call call) {
        CodeIndex.Located owner = code.locate(call.receiver());
        if (isWorse(call) && isElsewhere(owner, call) && code.type(owner.type()).isPresent()) {
          called.add(owner.type());
        }
        ancestor(owner, call, code).ifPresent(called::add);
      }
    }
    return called;
  }

  /** The type from which the caller inherits the method that it calls. */
  private static Optional<String> ancestor(CodeIndex.Located owner, Use.Call call, CodeIndex code) {
    String user = call.place().user();
    return owner.derived() || !owner.type().equals(user) || declares(user, call.method(), code)
        ? Optional.empty()
        : code.family(user).stream()
            .filter(type -> declares(type, call.method(), code))
            .findFirst();
  }

  private static boolean declares(String type, String method, CodeIndex code) {
    return code.type(type).stream()
        .flatMap(declared -> declared.methods().stream())
        .anyMatch(declared -> declared.name().equals(method));
  }

  private static boolean isWorse(Use.Call call) {
    return call.place().contexts().stream().anyMatch(WORSE::contains);
  }

  private static boolean isElsewhere(CodeIndex.Located owner, Use.Call call) {
    return !owner.derived() && !owner.type().equals(call.place().user());
  }

  /** A client interface is reached through each of its methods, a class through those that call. */
  private void offer(Evidence evidence) {
    String method = evidence.site().role() == Role.ANNOTATION ? "*" : evidence.method();
    boolean sends = evidence.site().role() == Role.CALL || method.equals("*");
    if (sends && !method.isEmpty() && !method.equals("<init>")) {
      for (String type : part.code().family(evidence.site().user())) {
        byMethod.computeIfAbsent(type + "." + method, k -> new ArrayList<>()).add(evidence);
      }
    }
  }

  /** A method that calls a reached one of its own type reaches as far. */
  private void offerCallers(List<Evidence> direct) {
    Set<String> users = direct.stream().map(e -> e.site().user()).collect(Collectors.toSet());
    List<Use.Call> own =
        part.sources().stream()
            .filter(source -> !byMethod.isEmpty())
            .flatMap(source -> source.facts().uses().stream())
            .flatMap(use -> use instanceof Use.Call call ? Stream.of(call) : Stream.empty())
            .filter(call -> users.contains(call.place().user()) && isOwn(call))
            .toList();
    boolean grown = true;
    while (grown) {
      grown = own.stream().filter(this::offerCaller).count() > 0;
    }
  }

  private boolean isOwn(Use.Call call) {
    CodeIndex.Located owner = part.code().locate(call.receiver());
    return !owner.derived() && owner.type().equals(call.place().user());
  }

  private boolean offerCaller(Use.Call call) {
    String user = call.place().user();
    String caller = call.place().method();
    List<Evidence> reached = byMethod.getOrDefault(user + "." + call.method(), List.of());
    if (caller.isEmpty() || caller.equals("<init>") || reached.isEmpty()) {
      return false;
    }
    boolean grown = false;
    for (String type : part.code().family(user)) {
      List<Evidence> known = byMethod.computeIfAbsent(type + "." + caller, k -> new ArrayList<>());
      List<Evidence> more = reached.stream().filter(e -> !known.contains(e)).toList();
      grown |= known.addAll(more);
    }
    return grown;
  }

  private void use(Part.Source source, Use use, List<Evidence> found) {
    if (use instanceof Use.Call call) {
      CodeIndex.Located owner = part.code().locate(call.receiver());
      if (isWorse(call) && isElsewhere(owner, call)) {
        reached(owner.type() + "." + call.method(), source, call, found);
        reached(owner.type() + ".*", source, call, found);
      }
      ancestor(owner, call, part.code())
          .ifPresent(type -> inherited(type + "." + call.method(), source, call, found));
    }
  }

  private void inherited(String key, Part.Source source, Use.Call call, List<Evidence> found) {
    Site site = source.site(call.place(), Role.CALL, key);
    for (Evidence direct : byMethod.getOrDefault(key, List.of())) {
      found.add(supporting(direct, site, Collections.emptySortedMap()));
    }
  }

  private static Evidence supporting(Evidence direct, Site site, SortedMap<String, String> traits) {
    return new Evidence(
        direct.source(), direct.target(), site, false, traits, direct.confidence(), "", List.of());
  }

  private void reached(String key, Part.Source source, Use.Call call, List<Evidence> found) {
    for (Evidence direct : byMethod.getOrDefault(key, List.of())) {
      Kind kind = book.find(direct.source().rule()).orElseThrow().kind();
      Use.Place worse =
          new Use.Place(
              direct.site().user(), "", intersection(call.place().contexts()), call.place().span());
      SortedMap<String, String> traits = Traits.of(kind, "reached", worse);
      traits.keySet().removeAll(Set.of("CLIENT_PKG", "DOMAIN_PKG"));
      Site site = Site.indirect(source.path(), call.place().span(), direct.site().user(), key);
      if (!traits.isEmpty()) {
        found.add(supporting(direct, site, traits));
      }
      if (Transactions.isInside(traits)) {
        for (Span span : transactions(source).around(call.place())) {
          found.add(supporting(direct, site.annotated(span), Collections.emptySortedMap()));
        }
      }
    }
  }

  private Transactions transactions(Part.Source source) {
    return transactions.computeIfAbsent(source.path(), p -> new Transactions(source.facts()));
  }

  private static Set<Context> intersection(Set<Context> contexts) {
    Set<Context> common = EnumSet.copyOf(WORSE);
    common.retainAll(contexts);
    return common;
  }
}
