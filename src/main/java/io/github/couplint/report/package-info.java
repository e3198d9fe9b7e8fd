/** Renders a verdict; one class for each format. */
@NullMarked
package io.github.couplint.report;

import org.jspecify.annotations.NullMarked;
