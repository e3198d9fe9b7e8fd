/**
 * What differs: two snapshots of a repository and the files that changed between them. It knows no
 * file format and opens no file; contents come through {@link io.github.couplint.change.Blobs}.
 */
@NullMarked
package io.github.couplint.change;

import org.jspecify.annotations.NullMarked;
