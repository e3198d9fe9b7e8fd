/**
 * The language model as a guest: what it is asked about a change, and how its answers are checked
 * against it. It knows no provider, opens no connection and reaches no verdict; what it makes is
 * {@link io.github.couplint.review.Advice}.
 */
@NullMarked
package io.github.couplint.review;

import org.jspecify.annotations.NullMarked;
