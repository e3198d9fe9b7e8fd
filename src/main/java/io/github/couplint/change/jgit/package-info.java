/**
 * Reads a {@link io.github.couplint.change.Change} from a git repository: a comparison comes in,
 * two snapshots and what differs between them go out. It knows no file format and runs no command
 * that a repository's configuration names: no hook, filter, text conversion or credential helper.
 */
@NullMarked
package io.github.couplint.change.jgit;

import org.jspecify.annotations.NullMarked;
