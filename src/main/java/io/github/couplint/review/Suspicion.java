package io.github.couplint.review;

import java.util.regex.Pattern;

/** Tells text that addresses a model instead of a reader or a compiler. */
final class Suspicion {
  private static final int LONGEST = 20_000;
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(?:ignore|disregard|forget|override)\\b.{0,40}"
              + "\\b(?:previous|prior|above|earlier|all|your|system)\\b.{0,40}"
              + "\\b(?:instruction|prompt|rule|context|guideline|finding|message)s?");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:ai|llm|language model|assistant|reviewer|bot|chatgpt|gpt|claude|gemini|copilot"
              + "|coderabbit|couplint)s?[\\s,:]{1,5}(?:[\\w']{1,20}[\\s,:]{1,5}){0,6}"
              + "(?:must|should|please|do not|don't|never|report|mark|ignore|approve|skip|say"
              + "|respond|answer|output|print)\\b");
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?i)system prompt|you are (?:now |an? )|<\\|?(?:im_start|system|assistant)\\|?>|\\[/?INST]"
              + "|\"(?:suggestions|triage|redesign|reason_code)\\\\?\"\\s*:"
              + "|report (?:nothing|no findings|no issues)|mark (?:it|this|everything|all) as");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\x{E0000}-\\x{E007F}]");
  private static final Pattern BLOB = Pattern.compile("[A-Za-z0-9+/]{200,}");

  private Suspicion() {}

  static boolean of(String line) {
    String text = line.substring(0, Math.min(line.length(), LONGEST));
    return ORDER.matcher(text).find()
        || ADDRESS.matcher(text).find()
        || PROMPT.matcher(text).find()
        || HIDDEN.matcher(text).find()
        || BLOB.matcher(text).find();
  }
}
