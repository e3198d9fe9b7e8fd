package io.github.couplint.facts;

import io.github.couplint.change.Span;

/**
 * One value of a settings file.
 *
 * @param profile the profile it holds for, as the file itself says ({@code
 *     spring.config.activate.on-profile}); empty for all
 * @param key in dotted form; list elements with {@code [n]}
 */
public record Setting(String profile, String key, String value, Span span) {}
