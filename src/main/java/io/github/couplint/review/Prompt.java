package io.github.couplint.review;

import java.nio.charset.StandardCharsets;

/**
 * What the model is asked, word for word; credentials are taken out already.
 *
 * @param system the standing instructions
 * @param data facts and lines of the change as JSON, between two boundary lines
 * @param schema the JSON Schema of the answer
 */
public record Prompt(String system, String data, String schema) {
  /** How much it weighs, in UTF-8. */
  public int bytes() {
    return (system + data + schema).getBytes(StandardCharsets.UTF_8).length;
  }

  /** The same question, with the codes of what was wrong with the answer before. */
  Prompt again(String codes) {
    return new Prompt(
        system, data + "\nYour previous answer was rejected: " + codes + ". Answer anew.", schema);
  }
}
