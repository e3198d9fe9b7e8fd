/** A map of the system, told in one form per class. */
@NullMarked
package io.github.couplint.report.map;

import org.jspecify.annotations.NullMarked;
