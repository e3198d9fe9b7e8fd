/** Talks to GitHub over HTTP: bounded waits, no write twice, nothing decided. */
@NullMarked
package io.github.couplint.github.http;

import org.jspecify.annotations.NullMarked;
