/** What Backstage catalogs in a repository say of its components. */
@NullMarked
package io.github.couplint.topology.backstage;

import org.jspecify.annotations.NullMarked;
