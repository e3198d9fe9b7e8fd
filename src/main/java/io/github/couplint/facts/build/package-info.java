/**
 * Reads what a build says of itself: Maven poms, Gradle scripts and version catalogs. It runs no
 * build: what a script computes stays unknown.
 */
@NullMarked
package io.github.couplint.facts.build;

import org.jspecify.annotations.NullMarked;
