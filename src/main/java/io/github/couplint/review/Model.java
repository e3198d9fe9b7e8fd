package io.github.couplint.review;

/** A language model that can be asked; holds the provider off. */
public interface Model {
  /**
   * Who answers.
   *
   * @param name for reports, such as {@code openai/some-model}
   * @param fingerprint everything that shapes an answer beside the prompt: provider, model, host,
   *     sampling; never a key
   */
  record Identity(String name, String fingerprint) {}

  Identity identity();

  /** Asks once. Never throws: what goes wrong is a {@link Reply.Failed}. */
  Reply ask(Attempt attempt);
}
