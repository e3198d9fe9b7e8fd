package io.github.couplint.review;

import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import io.github.couplint.review.Reply.Answered;
import io.github.couplint.review.Reply.Finish;
import java.util.Optional;

/** Answers as they are kept in a cache. */
final class Kept {
  private static final Usage CACHED = new Usage(0, 1, 0, 0);

  private Kept() {}

  static String write(Answered answer) {
    return JsonText.compact(
        Json.fields()
            .put("finish", answer.finish().name())
            .put("text", answer.finish() == Finish.COMPLETE ? answer.text() : "")
            .end());
  }

  /** The answer of a kept text; empty when the text is anything else. */
  static Optional<Answered> read(String text) {
    try {
      Json kept = JsonText.parseStrictly(text);
      Optional<String> said = kept.at("text").text();
      return kept.at("finish").text().flatMap(Kept::finish).flatMap(f -> answer(f, said));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Finish> finish(String name) {
    return switch (name) {
      case "COMPLETE" -> Optional.of(Finish.COMPLETE);
      case "TRUNCATED" -> Optional.of(Finish.TRUNCATED);
      default -> Optional.empty();
    };
  }

  private static Optional<Answered> answer(Finish finish, Optional<String> said) {
    return said.map(text -> new Answered(text, finish, CACHED));
  }
}
