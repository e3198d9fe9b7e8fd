package io.github.couplint.rules;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words by which a file betrays that rules may have something to say about it.
 *
 * @param words identifiers, such as {@code RestTemplate}
 * @param suffixes ends of identifiers, such as {@code BlockingStub}
 * @param packages beginnings of imported names, such as {@code software.amazon.awssdk}
 */
public record Telltales(
    SortedSet<String> words, SortedSet<String> suffixes, SortedSet<String> packages) {

  /** The telltales of every technology and vendor of a book. */
  public static Telltales of(RuleBook book) {
    Telltales telltales = new Telltales(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Technology technology : book.technologies()) {
      technology.openings().forEach(telltales::add);
      technology.client().forEach(telltales::add);
    }
    for (Vendor vendor : book.vendors()) {
      vendor.entry().forEach(entry -> telltales.add(entry.type()));
    }
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
    String simple = glob.substring(glob.lastIndexOf('.') + 1);
    int star = glob.indexOf('*');
    String fixed = star < 0 ? glob : glob.substring(0, star);
    if (!simple.contains("*")) {
      words.add(simple);
    } else if (fixed.chars().filter(c -> c == '.').count() >= 2) {
      packages.add(fixed.substring(0, fixed.lastIndexOf('.')));
    } else {
      suffixes.add(List.of(simple.split("\\*")).get(simple.split("\\*").length - 1));
    }
  }
}
