package io.github.couplint.facts;

/** From where a member may be named, narrowest first. */
public enum Visibility {
  PRIVATE,
  PACKAGE,
  PROTECTED,
  PUBLIC
}
