/** Reads XML into trees that know their positions; the only user of the JDK's XML parser. */
@NullMarked
package io.github.couplint.xml;

import org.jspecify.annotations.NullMarked;
