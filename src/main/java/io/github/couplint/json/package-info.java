/** Reads JSON into trees and writes trees as JSON; knows nothing of what they mean. */
@NullMarked
package io.github.couplint.json;

import org.jspecify.annotations.NullMarked;
