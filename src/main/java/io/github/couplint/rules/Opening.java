package io.github.couplint.rules;

import java.util.List;
import java.util.Optional;

/** A shape of code or settings that opens a coupling, or that names the target of one. */
public sealed interface Opening {
  /** The types that it is about; empty for settings. */
  Optional<Glob> subject();

  /** What its arguments, attributes or value tell. */
  List<Binding> bindings();

  /**
   * A call of a method.
   *
   * @param chain whether anything in a fluent chain that starts at the type counts
   */
  record OfCall(Glob owner, Glob method, boolean chain, List<Binding> bindings) implements Opening {
    public OfCall {
      bindings = List.copyOf(bindings);
    }

    @Override
    public Optional<Glob> subject() {
      return Optional.of(owner);
    }
  }

  /** An object made of a type, or of a project type that extends it. */
  record OfConstruct(Glob type, List<Binding> bindings) implements Opening {
    public OfConstruct {
      bindings = List.copyOf(bindings);
    }

    @Override
    public Optional<Glob> subject() {
      return Optional.of(type);
    }
  }

  /**
   * An annotation; of its bound attributes the first that is there and not empty counts, and when
   * that is not known, the next one of another part.
   *
   * @param within an annotation that the type around must bear; empty when any may
   */
  record OfAnnotation(Glob type, Optional<Glob> within, List<Binding> bindings) implements Opening {
    public OfAnnotation {
      bindings = List.copyOf(bindings);
    }

    @Override
    public Optional<Glob> subject() {
      return Optional.of(type);
    }
  }

  /** A declared type that extends or implements it. */
  record OfSupertype(Glob type) implements Opening {
    @Override
    public Optional<Glob> subject() {
      return Optional.of(type);
    }

    @Override
    public List<Binding> bindings() {
      return List.of();
    }
  }

  /** Any mention of a type. */
  record OfType(Glob type) implements Opening {
    @Override
    public Optional<Glob> subject() {
      return Optional.of(type);
    }

    @Override
    public List<Binding> bindings() {
      return List.of();
    }
  }

  /** A key of a settings file; the binding tells what its value is. */
  record OfSetting(Glob key, List<Binding> bindings) implements Opening {
    public OfSetting {
      bindings = List.copyOf(bindings);
    }

    @Override
    public Optional<Glob> subject() {
      return Optional.empty();
    }
  }
}
