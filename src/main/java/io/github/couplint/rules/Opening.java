package io.github.couplint.rules;

import java.util.List;

/** A shape of code or settings that opens a coupling. */
public sealed interface Opening {
  /**
   * A call of a method.
   *
   * @param chain whether anything in a fluent chain that starts at the type counts
   */
  record OfCall(Glob owner, Glob method, boolean chain, List<Binding> bindings) implements Opening {
    public OfCall {
      bindings = List.copyOf(bindings);
    }
  }

  /** An object made of a type, or of a project type that extends it. */
  record OfConstruct(Glob type, List<Binding> bindings) implements Opening {
    public OfConstruct {
      bindings = List.copyOf(bindings);
    }
  }

  /** An annotation; of its bound attributes the first that is there and not empty counts. */
  record OfAnnotation(Glob type, List<Binding> bindings) implements Opening {
    public OfAnnotation {
      bindings = List.copyOf(bindings);
    }
  }

  /** A declared type that extends or implements it. */
  record OfSupertype(Glob type) implements Opening {}

  /** Any mention of a type. */
  record OfType(Glob type) implements Opening {}

  /** A key of a settings file. */
  record OfSetting(Glob key) implements Opening {}
}
