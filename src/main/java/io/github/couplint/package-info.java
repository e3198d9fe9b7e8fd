/** The spine: from a change to a verdict. */
@NullMarked
package io.github.couplint;

import org.jspecify.annotations.NullMarked;
