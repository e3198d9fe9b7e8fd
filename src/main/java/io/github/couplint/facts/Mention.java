package io.github.couplint.facts;

import io.github.couplint.change.Span;

/** A name, with the place where it stands. */
public record Mention(String name, Span span) {}
