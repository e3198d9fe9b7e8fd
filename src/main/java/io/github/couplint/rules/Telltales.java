package io.github.couplint.rules;

import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.Wanted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells from a file's outline whether the packs may have something to say about it; derived from
 * the packs, so that what it lets pass unread could not have been evidence.
 *
 * <p>Limit: a type that is named in full in the code, without an import, is seen only when it has
 * no wildcard in its pattern.
 */
public final class Telltales {
  private static final Set<String> SHARED = Set.of(TableEvidence.RULE, RoleEvidence.RULE);

  private final Set<String> types = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<String, Set<String>> bySimpleName = new HashMap<>();
  private final Globs<String> wildcards = new Globs<>();
  private final Set<String> suffixes = new HashSet<>();
  private final Wanted wanted;
  private final RuleBook book;
  private final Map<Set<String>, Telltales> narrowed = new ConcurrentHashMap<>();
  private final Telltales beyondShared;

  /** The telltales of every technology and vendor of a book. */
  public static Telltales of(RuleBook book) {
    return new Telltales(book, new Telltales(book.about(withoutShared(book.ruleIds()))));
  }

  private static Set<String> withoutShared(Set<String> rules) {
    Set<String> others = new HashSet<>(rules);
    others.removeAll(SHARED);
    return others;
  }

  /**
   * These without what tells of tables or roles only, which is everywhere and matters by itself:
   * nobody who uses such a type uses the table or checks for the role.
   */
  Telltales beyondShared() {
    return beyondShared;
  }

  /** The telltales of what is evidence for some of the rules. */
  Telltales about(Set<String> rules) {
    Set<String> all = book.ruleIds();
    if (rules.containsAll(all)) {
      return this;
    }
    return rules.containsAll(withoutShared(all))
        ? beyondShared
        : narrowed.computeIfAbsent(Set.copyOf(rules), some -> new Telltales(book.about(some)));
  }

  private Telltales(RuleBook book, Telltales beyondShared) {
    this.book = book;
    this.beyondShared = beyondShared;
    types.addAll(beyondShared.types);
    packages.addAll(beyondShared.packages);
    beyondShared.bySimpleName.forEach((k, v) -> bySimpleName.put(k, new HashSet<>(v)));
    wildcards.addAll(beyondShared.wildcards);
    suffixes.addAll(beyondShared.suffixes);
    addAll(book.about(SHARED));
    wanted = new Wanted(bySimpleName.keySet(), suffixes);
  }

  private Telltales(RuleBook book) {
    this.book = book;
    this.beyondShared = this;
    addAll(book);
    wanted = new Wanted(bySimpleName.keySet(), suffixes);
  }

  private void addAll(RuleBook book) {
    for (Technology technology : book.technologies()) {
      technology.openings().forEach(opening -> opening.subject().ifPresent(this::add));
      technology.client().forEach(this::add);
    }
    for (Vendor vendor : book.vendors()) {
      vendor.entry().forEach(entry -> add(entry.type()));
      vendor.types().value().forEach(this::add);
    }
  }

  /** Whether no code is evidence for the rules that these are about. */
  boolean isEmpty() {
    return book.technologies().isEmpty() && book.vendors().isEmpty();
  }

  private void add(Glob type) {
    type.expanded().forEach(this::add);
  }

  private void add(String glob) {
    int star = glob.indexOf('*');
    if (star < 0) {
      types.add(glob);
      int dot = glob.lastIndexOf('.');
      packages.add(glob.substring(0, Math.max(0, dot)));
      bySimpleName.computeIfAbsent(glob.substring(dot + 1), simple -> new HashSet<>()).add(glob);
    } else if (glob.substring(0, star).contains(".")) {
      wildcards.add(Glob.ofType(glob), glob);
    } else {
      String end = glob.substring(glob.lastIndexOf('*') + 1);
      suffixes.add(end.substring(end.lastIndexOf('.') + 1));
    }
  }

  /** Whether a file with that outline may hold evidence; one that can't be scanned always may. */
  public boolean hit(Outline outline) {
    return outline.equals(Outline.NONE)
        || outline.imports().stream().anyMatch(imported -> hit(imported, outline))
        || inPackage(outline.packageName(), outline)
        || outline.words().those(wanted).anyMatch(word -> hit(word, outline));
  }

  private boolean hit(Import imported, Outline outline) {
    return switch (imported.form()) {
      case TYPE, STATIC_TYPE -> knows(imported.name());
      case STATIC_MEMBER -> knows(parent(imported.name()));
      case PACKAGE -> inPackage(imported.name(), outline);
      case MODULE -> outline.words().those(wanted).anyMatch(bySimpleName::containsKey);
    };
  }

  private boolean inPackage(String name, Outline outline) {
    boolean worthwhile = packages.contains(name) || wildcards.mayBegin(name + ".");
    return worthwhile && outline.words().stream().anyMatch(word -> knows(name + "." + word));
  }

  /** Whether a type, or one nested in it, is in the packs. */
  private boolean knows(String type) {
    return types.contains(type)
        || packages.contains(type)
        || !wildcards.of(type).isEmpty()
        || suffixes.stream().anyMatch(type::endsWith);
  }

  private boolean hit(String word, Outline outline) {
    return suffixes.stream().anyMatch(word::endsWith)
        || bySimpleName.getOrDefault(word, Set.of()).stream()
            .anyMatch(type -> outline.words().containsAll(List.of(type.split("\\."))));
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
