/**
 * What each file says, without judgement. Facts depend on a file's content and kind alone, never on
 * its path or its neighbours, so they can be kept by blob id.
 */
@NullMarked
package io.github.couplint.facts;

import org.jspecify.annotations.NullMarked;
