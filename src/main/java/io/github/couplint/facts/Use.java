package io.github.couplint.facts;

import io.github.couplint.change.Span;
import java.util.List;
import java.util.Set;

/** A place in a type's code where it uses something. */
public sealed interface Use {
  /** Where it is. */
  Place place();

  /**
   * Where a use is.
   *
   * @param user the fully qualified name of the declared type around it
   * @param method the name of the method around it; {@code <init>} in constructors and
   *     initialisers, empty outside methods
   * @param contexts its circumstances, those of same-class methods that reach it included
   */
  record Place(String user, String method, Set<Context> contexts, Span span) {
    public Place {
      contexts = Set.copyOf(contexts);
    }
  }

  /**
   * A method call, or a method reference (then without arguments).
   *
   * @param receiver what the method is called on; calls of methods of the same class have that
   *     class as root
   */
  record Call(Receiver receiver, String method, List<Value> arguments, Place place) implements Use {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** An object made with {@code new}, or a constructor reference. */
  record Construct(TypeName type, List<Value> arguments, Place place) implements Use {
    public Construct {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An annotation on a type or a member.
   *
   * @param annotated the first type of the field, parameter or return value that carries it, or the
   *     annotated type itself
   */
  record Annotated(Annotation annotation, List<TypeName> annotated, Place place) implements Use {
    public Annotated {
      annotated = List.copyOf(annotated);
    }
  }

  /** A type named in a declaration, a cast, a class literal, a catch clause or as a qualifier. */
  record Mention(TypeName type, As as, Place place) implements Use {}

  /** In what part a type is named. */
  enum As {
    SUPERTYPE,
    FIELD,
    PARAMETER,
    RETURN,
    THROWS,
    TYPE_ARGUMENT,
    LOCAL,
    CATCH,
    CLASS_LITERAL,
    QUALIFIER,
    CAST
  }
}
