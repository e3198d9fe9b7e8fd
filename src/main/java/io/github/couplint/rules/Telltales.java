package io.github.couplint.rules;

import io.github.couplint.facts.JavaFacts.Import;
import io.github.couplint.facts.Outline;
import io.github.couplint.facts.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells from a file's outline whether the packs may have something to say about it; derived from
 * the packs, so that what it lets pass unread could not have been evidence.
 *
 * <p>Limit: a type that is named in full in the code, without an import, is seen only when it has
 * no wildcard in its pattern.
 */
public final class Telltales {
  private final Set<String> types = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<String, Set<String>> bySimpleName = new HashMap<>();
  private final List<Wildcard> wildcards = new ArrayList<>();
  private final Set<String> suffixes = new HashSet<>();

  /** A pattern with wildcards, and what every name that it matches begins with. */
  private record Wildcard(String start, Glob glob) {
    boolean matches(String name) {
      return name.startsWith(start) && glob.matches(name);
    }
  }

  private Wanted wanted = new Wanted(Set.of(), Set.of());
  private Wanted endings = new Wanted(Set.of(), Set.of());

  private Telltales() {}

  /** The telltales of every technology and vendor of a book. */
  public static Telltales of(RuleBook book) {
    Telltales telltales = new Telltales();
    for (Technology technology : book.technologies()) {
      technology.openings().forEach(telltales::add);
      technology.client().forEach(telltales::add);
    }
    for (Vendor vendor : book.vendors()) {
      vendor.entry().forEach(entry -> telltales.add(entry.type()));
    }
    telltales.wanted = new Wanted(telltales.bySimpleName.keySet(), Set.of());
    telltales.endings = new Wanted(Set.of(), telltales.suffixes);
    return telltales;
  }

  private void add(Opening opening) {
    if (opening instanceof Opening.OfCall call) {
      add(call.owner());
    } else if (opening instanceof Opening.OfConstruct construct) {
      add(construct.type());
    } else if (opening instanceof Opening.OfAnnotation annotation) {
      add(annotation.type());
    } else if (opening instanceof Opening.OfSupertype supertype) {
      add(supertype.type());
    } else if (opening instanceof Opening.OfType mention) {
      add(mention.type());
    }
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
      wildcards.add(new Wildcard(glob.substring(0, star), Glob.ofType(glob)));
    } else {
      String end = glob.substring(glob.lastIndexOf('*') + 1);
      suffixes.add(end.substring(end.lastIndexOf('.') + 1));
    }
  }

  /** Whether a file with that outline may hold evidence. */
  public boolean hit(Outline outline) {
    return outline.imports().stream().anyMatch(imported -> hit(imported, outline))
        || inPackage(outline.packageName(), outline)
        || outline.words().hasAny(endings)
        || (outline.words().hasAny(wanted) && namesInFull(outline));
  }

  private boolean hit(Import imported, Outline outline) {
    return switch (imported.form()) {
      case TYPE, STATIC_TYPE -> knows(imported.name());
      case STATIC_MEMBER -> knows(parent(imported.name()));
      case PACKAGE -> inPackage(imported.name(), outline);
      case MODULE -> outline.words().hasAny(wanted);
    };
  }

  private boolean inPackage(String name, Outline outline) {
    boolean worthwhile =
        packages.contains(name)
            || wildcards.stream().anyMatch(w -> (name + ".").startsWith(w.start()));
    return worthwhile && outline.words().stream().anyMatch(word -> knows(name + "." + word));
  }

  /** Whether a type, or one nested in it, is in the packs. */
  private boolean knows(String type) {
    return types.contains(type)
        || packages.contains(type)
        || wildcards.stream().anyMatch(wildcard -> wildcard.matches(type))
        || suffixes.stream().anyMatch(type::endsWith);
  }

  private boolean namesInFull(Outline outline) {
    return bySimpleName.entrySet().stream()
        .filter(e -> outline.words().contains(e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .anyMatch(type -> Stream.of(type.split("\\.")).allMatch(outline.words()::contains));
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
