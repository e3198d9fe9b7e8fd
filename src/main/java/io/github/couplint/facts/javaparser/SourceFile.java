package io.github.couplint.facts.javaparser;

/** What the readers of one file share. */
record SourceFile(Names names, DeclaredTypes types, Uses uses) {}
