package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import io.github.couplint.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what simple names of variables and methods stand for in a piece of code. */
final class Lookup {
  /** Types such as {@code URI}, {@code UUID} and {@code JSON} are written like constants. */
  private static final int LONGEST_ACRONYM = 4;

  private final Code code;

  Lookup(Code code) {
    this.code = code;
  }

  private TypeFrame innermost() {
    return code.scope().frame();
  }

  /** The local variable, parameter, field or imported member of that name; absent when none is. */
  @Nullable Meaning variable(String name) {
    Variable local = code.variables().find(name);
    if (local != null) {
      return local.meaning();
    }
    Meaning field = field(name, innermost());
    return field != null ? field : imported(name).orElse(null);
  }

  /** The field of that name, of a type or of those around it; absent when the file shows none. */
  static @Nullable Meaning field(String name, TypeFrame from) {
    for (TypeFrame frame = from; frame != null; frame = frame.outer) {
      Variable field = frame.fields.get(name);
      if (field != null) {
        return field.meaning();
      }
    }
    return null;
  }

  private Optional<Meaning> imported(String name) {
    return code.file()
        .names()
        .imports()
        .ownerOfMember(name)
        .filter(owner -> !isTypeLike(name))
        .map(owner -> member(Receiver.of(owner), name));
  }

  /** A field of another type, or one that the file does not show. */
  static Meaning member(Receiver owner, String name) {
    return Meaning.of(owner.then(name), new Value.OfField(owner, name));
  }

  /** A name that nothing in the file declares: an inherited field, or one of a static import. */
  Meaning inherited(String name) {
    return member(Receiver.of(anyOf(code.file().names().imports().staticTypes())), name);
  }

  /** A field of this object that the file does not show. */
  Meaning ownField(String name) {
    Variable field = innermost().fields.get(name);
    return field != null ? field.meaning() : member(innermost().self(), name);
  }

  /** What an unqualified method is called on. */
  Receiver ownerOfMethod(String method) {
    for (TypeFrame frame = innermost(); frame != null; frame = frame.outer) {
      if (frame.methods.contains(method)) {
        return Receiver.of(TypeName.of(frame.user));
      }
    }
    Imports imports = code.file().names().imports();
    return Receiver.of(imports.ownerOfMember(method).orElseGet(() -> anyOf(imports.staticTypes())));
  }

  /** One of the types whose members are imported, or the type that inherits here. */
  private TypeName anyOf(List<String> types) {
    TypeFrame heir = innermost().heir();
    List<String> candidates = new ArrayList<>(types);
    heir.self().root().candidates().forEach(candidates::add);
    candidates.add(heir.user);
    List<String> distinct = candidates.stream().distinct().toList();
    return new TypeName(distinct.get(0), distinct.subList(1, distinct.size()));
  }

  /** Whether a qualifier that the file does not declare more likely is a type than a constant. */
  boolean isType(String name) {
    if (isTypeLike(name)) {
      return true;
    }
    boolean inherits = !innermost().heir().supertypes.isEmpty();
    boolean imports = !code.file().names().imports().staticTypes().isEmpty();
    return Character.isUpperCase(name.charAt(0))
        && !name.contains("_")
        && (name.length() <= LONGEST_ACRONYM || !(inherits || imports));
  }

  /** Whether a name is written as those of types are, not as constants or variables. */
  static boolean isTypeLike(String name) {
    return Character.isUpperCase(name.charAt(0))
        && (name.length() == 1 || !name.equals(name.toUpperCase(Locale.ROOT)));
  }
}
