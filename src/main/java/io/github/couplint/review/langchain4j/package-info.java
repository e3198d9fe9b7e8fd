/**
 * Asks models of several providers through LangChain4j, over a transport of its own that has a hard
 * deadline and a limit of bytes. Nothing outside this package names LangChain4j.
 */
@NullMarked
package io.github.couplint.review.langchain4j;

import org.jspecify.annotations.NullMarked;
