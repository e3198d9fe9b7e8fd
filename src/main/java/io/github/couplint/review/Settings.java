package io.github.couplint.review;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How a review is done.
 *
 * @param jobs what is asked; nothing when empty
 * @param format the response format to try first
 * @param temperature whether the model is told a temperature
 * @param sendPaths whether files are named; otherwise they have numbers only
 * @param maskHosts whether host names in addresses are hidden
 */
public record Settings(
    Set<Job> jobs,
    Attempt.Format format,
    boolean temperature,
    boolean sendPaths,
    boolean maskHosts,
    Limits limits) {
  /** A thing that the model is asked to do. */
  public enum Job {
    /** Couplings that no rule saw. */
    SUGGEST,
    /** Agreement with the rules' findings, or doubt. */
    TRIAGE,
    /** An event-driven alternative for a finding. */
    REDESIGN,
    /** What speaks against its own suggestions; asked for by itself, after the others. */
    REFUTE;

    /** The name in configuration and in what is sent. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a run may cost at most.
   *
   * @param calls requests, second tries included
   * @param bytesPerCall of prompt and schema, in UTF-8
   * @param bytes of all requests of a run
   * @param outputTokens of one answer
   */
  public record Limits(int calls, int bytesPerCall, int bytes, int outputTokens, Price price) {
    public static final Limits DEFAULT = new Limits(4, 24 * 1024, 60 * 1024, 1500, Price.NONE);
  }

  /**
   * What tokens cost, in any currency; zero when unknown.
   *
   * @param input of a million tokens sent
   * @param output of a million tokens received
   * @param most that a run may cost; zero for no limit
   */
  public record Price(double input, double output, double most) {
    public static final Price NONE = new Price(0, 0, 0);

    /** What so many tokens cost. */
    public double of(int tokensIn, int tokensOut) {
      return (tokensIn * input + tokensOut * output) / 1_000_000;
    }
  }

  /** Whether the model has to argue against its own suggestions. */
  boolean isRefuted() {
    return jobs.contains(Job.REFUTE) && jobs.contains(Job.SUGGEST);
  }

  /** What the questions about a change may take, so that there is room for that. */
  Limits room() {
    int calls = Math.max(1, limits.calls() - 1);
    int bytes = Math.max(limits.bytesPerCall(), limits.bytes() - limits.bytesPerCall());
    return isRefuted()
        ? new Limits(calls, limits.bytesPerCall(), bytes, limits.outputTokens(), limits.price())
        : limits;
  }

  public Settings {
    jobs = jobs.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(jobs));
  }

  /** The usual ones for these jobs. */
  public static Settings of(Set<Job> jobs) {
    return new Settings(jobs, Attempt.Format.SCHEMA, true, true, false, Limits.DEFAULT);
  }
}
