package io.github.couplint.report;

/**
 * What a report says of a rule.
 *
 * @param title without a final period
 * @param page Markdown
 */
public record RuleHelp(String id, String title, String page) {}
