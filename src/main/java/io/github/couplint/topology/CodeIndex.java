package io.github.couplint.topology;

import io.github.couplint.facts.JavaFacts;
import io.github.couplint.facts.JavaType;
import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The types that the repository declares: finds them by name, walks their members and supertypes.
 *
 * <p>Not safe for use by several threads: it remembers what it was asked.
 */
public final class CodeIndex {
  /** Longer chains of supertypes or steps than this are not followed. */
  private static final int FARTHEST = 32;

  private final Function<String, Optional<JavaFacts>> files;
  private final Predicate<String> declared;
  private final Predicate<String> knownElsewhere;
  private final Map<String, Optional<JavaType>> types = new HashMap<>();
  private final Map<String, Set<String>> families = new HashMap<>();
  private final Map<TypeName, String> resolved = new HashMap<>();
  private final Map<Receiver, Located> located = new HashMap<>();

  /**
   * An index.
   *
   * @param files the facts of the file that declares a top-level type, by the type's name
   * @param declared whether there is such a file; asked where the file need not be read
   * @param knownElsewhere whether a library is known to declare a type of that name
   */
  public CodeIndex(
      Function<String, Optional<JavaFacts>> files,
      Predicate<String> declared,
      Predicate<String> knownElsewhere) {
    this.files = files;
    this.declared = declared;
    this.knownElsewhere = knownElsewhere;
  }

  /**
   * What is at the end of a receiver's steps.
   *
   * @param type its type; of a library's object the type at which the trail left the repository
   * @param derived whether steps remain that only the library knows
   */
  public record Located(String type, boolean derived) {}

  /** The declared type of that name. */
  public Optional<JavaType> type(String name) {
    Optional<JavaType> known = types.get(name);
    if (known == null) {
      known = load(name);
      types.put(name, known);
    }
    return known;
  }

  private Optional<JavaType> load(String name) {
    String candidate = name;
    while (!candidate.isEmpty()) {
      Optional<JavaFacts> file = files.apply(candidate);
      if (file.isPresent()) {
        return file.get().types().stream().filter(t -> t.name().equals(name)).findFirst();
      }
      int dot = candidate.lastIndexOf('.');
      candidate = dot > 0 && startsUpperCase(candidate, dot) ? candidate.substring(0, dot) : "";
    }
    return Optional.empty();
  }

  /** Whether what precedes the last dot may be a type, so that the name may be a nested one. */
  private static boolean startsUpperCase(String name, int dot) {
    int previous = name.lastIndexOf('.', dot - 1);
    return Character.isUpperCase(name.charAt(previous + 1));
  }

  /** The name that a type stands for, given what the repository and the packs declare. */
  public String resolve(TypeName name) {
    return name.alternatives().isEmpty()
        ? name.name()
        : resolved.computeIfAbsent(name, n -> n.resolve(this::isKnown));
  }

  private boolean isKnown(String name) {
    return declared.test(name) || knownElsewhere.test(name) || type(name).isPresent();
  }

  /** A type and all its supertypes as far as they can be followed, nearest first. */
  public Set<String> family(String name) {
    Set<String> known = families.get(name);
    if (known == null) {
      known = findFamily(name);
      families.put(name, known);
    }
    return known;
  }

  private Set<String> findFamily(String name) {
    Set<String> family = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty() && family.size() < FARTHEST) {
      String next = open.removeFirst();
      if (family.add(next)) {
        type(next).ifPresent(t -> t.supertypes().forEach(s -> open.addLast(resolve(s))));
      }
    }
    return family;
  }

  /** Follows a receiver's steps through the repository's types. */
  public Located locate(Receiver receiver) {
    Located known = located.get(receiver);
    if (known == null) {
      known = follow(receiver);
      located.put(receiver, known);
    }
    return known;
  }

  private Located follow(Receiver receiver) {
    String at = resolve(receiver.root());
    int step = 0;
    while (step < receiver.steps().size() && step < FARTHEST) {
      Optional<String> next = member(at, receiver.steps().get(step));
      if (next.isEmpty()) {
        return new Located(libraryAncestor(at), true);
      }
      at = next.get();
      step++;
    }
    return new Located(at, false);
  }

  /** The type itself when a library declares it, else its first supertype that a library does. */
  private String libraryAncestor(String type) {
    return family(type).stream().filter(t -> type(t).isEmpty()).findFirst().orElse(type);
  }

  private Optional<String> member(String type, String step) {
    return step.endsWith("()")
        ? method(type, step.substring(0, step.length() - 2)).map(this::resolve)
        : field(type, step).flatMap(f -> f.types().stream().findFirst()).map(this::resolve);
  }

  private Optional<TypeName> method(String type, String name) {
    Optional<TypeName> declared =
        members(type, JavaType::methods)
            .filter(m -> m.name().equals(name))
            .flatMap(m -> m.returns().stream().limit(1))
            .findFirst();
    return declared.or(
        () ->
            property(name)
                .flatMap(p -> field(type, p))
                .flatMap(f -> f.types().stream().findFirst()));
  }

  /** The field of that name, of the type or inherited. */
  public Optional<JavaType.Field> field(String type, String name) {
    return members(type, JavaType::fields).filter(f -> f.name().equals(name)).findFirst();
  }

  /** The methods of that name, of the type and inherited, nearest first. */
  public List<JavaType.Method> methods(String type, String name) {
    return members(type, JavaType::methods).filter(m -> m.name().equals(name)).toList();
  }

  private <T> Stream<T> members(String type, Function<JavaType, List<T>> of) {
    List<T> all = new ArrayList<>();
    for (String ancestor : family(type)) {
      type(ancestor).ifPresent(t -> all.addAll(of.apply(t)));
    }
    return all.stream();
  }

  /**
   * The property that a getter or a record's accessor reads; a generated getter shows no method.
   */
  static Optional<String> property(String method) {
    for (String prefix : List.of("get", "is")) {
      if (method.length() > prefix.length()
          && method.startsWith(prefix)
          && Character.isUpperCase(method.charAt(prefix.length()))) {
        String rest = method.substring(prefix.length());
        return Optional.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
      }
    }
    return Optional.of(method);
  }
}
