package io.github.couplint.facts;

import java.util.List;

/** A string in source code, as far as one file tells what it is. */
public sealed interface Value {
  /** Nothing is known of it. */
  Value UNKNOWN = new Unknown();

  /** A literal. */
  record Text(String text) implements Value {}

  /**
   * A text whose {@code ${key:default}} and {@code #{...}} parts a framework fills in: an attribute
   * of an annotation, or what {@code @Value} puts in a field or parameter.
   */
  record Template(String text) implements Value {}

  /** Parts one after the other: concatenation, {@code format}, a URI builder. */
  record Join(List<Value> parts) implements Value {
    public Join {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One or the other, by the way that the program takes.
   *
   * @param options at least two, none of them a choice
   */
  record Choice(List<Value> options) implements Value {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** What a field holds, of this class or of another. */
  record OfField(Receiver receiver, String field) implements Value {}

  /** What a method returns, such as a getter of a settings class. */
  record OfCall(Receiver receiver, String method, List<Value> arguments) implements Value {
    public OfCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * What the caller passes.
   *
   * @param owner the fully qualified name of the type that declares the method
   * @param method its name; {@code <init>} for a constructor
   * @param index of the parameter, from 0
   */
  record OfParameter(String owner, String method, int index) implements Value {}

  /** A class literal, such as the type argument of a client factory. */
  record OfClass(TypeName type) implements Value {}

  /** Nothing is known of it. */
  record Unknown() implements Value {}
}
