/**
 * The system: its components, who owns which file, and what names, hosts, ports and properties
 * stand for.
 */
@NullMarked
package io.github.couplint.topology;

import org.jspecify.annotations.NullMarked;
