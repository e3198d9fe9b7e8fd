package io.github.couplint.map;

/** Something that services are coupled to and that is no service of the repository. */
public record External(String name, NodeKind kind) implements Node {}
