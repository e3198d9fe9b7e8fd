package io.github.couplint.facts.ecj;

import io.github.couplint.facts.Receiver;
import io.github.couplint.facts.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of the file with what its code can name: filled while the file is read, then left alone.
 */
final class TypeFrame {
  /** The declared type itself; for an anonymous or local one the declared type around it. */
  final String user;

  /** Empty for an anonymous type. */
  final String simpleName;

  /** Whether {@link #user} is the type itself. */
  final boolean declared;

  final @Nullable TypeFrame outer;
  final Map<String, TypeFrame> nested = new HashMap<>();
  final Map<String, TypeName> typeVariables = new HashMap<>();
  final Map<String, Variable> fields = new HashMap<>();
  final Set<String> methods = new HashSet<>();
  final Assignments assignments = new Assignments();

  /** Names of types that were looked up from here. */
  final Map<String, TypeName> resolved = new HashMap<>();

  /** What it extends, then what it implements. */
  List<TypeName> supertypes = List.of();

  private TypeFrame(String user, String simpleName, boolean declared, @Nullable TypeFrame outer) {
    this.user = user;
    this.simpleName = simpleName;
    this.declared = declared;
    this.outer = outer;
  }

  /** A named type of the file or of another type. */
  static TypeFrame declared(String name, String simpleName, @Nullable TypeFrame outer) {
    return new TypeFrame(name, simpleName, true, outer);
  }

  /** An anonymous or local type in the code of another. */
  static TypeFrame inside(TypeFrame outer, String simpleName) {
    return new TypeFrame(outer.user, simpleName, false, outer);
  }

  /** An object of this type, as its own code sees it. */
  Receiver self() {
    return declared || supertypes.isEmpty()
        ? Receiver.of(TypeName.of(user))
        : Receiver.of(supertypes.get(0));
  }

  /** The innermost type, from here outward, that inherits anything; this one when none does. */
  TypeFrame heir() {
    TypeFrame frame = this;
    while (frame != null && frame.supertypes.isEmpty()) {
      frame = frame.outer;
    }
    return frame == null ? this : frame;
  }
}
