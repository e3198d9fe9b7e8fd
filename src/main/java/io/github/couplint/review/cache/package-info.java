/** Keeps a model's answers in files, one for each question. */
@NullMarked
package io.github.couplint.review.cache;

import org.jspecify.annotations.NullMarked;
