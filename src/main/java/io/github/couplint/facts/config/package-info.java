/**
 * Reads the settings of programs: YAML, properties, environment files, XML of containers and
 * persistence units. What a value stands for, and which file wins, is not decided here.
 */
@NullMarked
package io.github.couplint.facts.config;

import org.jspecify.annotations.NullMarked;
