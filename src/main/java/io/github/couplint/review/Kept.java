package io.github.couplint.review;

import io.github.couplint.review.Reply.Answered;
import io.github.couplint.review.Reply.Finish;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers as they are kept in a cache. */
final class Kept {
  private Kept() {}

  static String write(Answered answer) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("finish", answer.finish().name());
    object.put("text", answer.finish() == Finish.COMPLETE ? answer.text() : "");
    return Json.write(object);
  }

  /** The answer of a kept text; empty when the text is anything else. */
  static Optional<Answered> read(String text) {
    return Json.read(text)
        .filter(value -> value instanceof Map<?, ?> map && map.size() == 2)
        .flatMap(value -> answer((Map<?, ?>) value));
  }

  private static Optional<Answered> answer(Map<?, ?> object) {
    if (!(object.get("text") instanceof String text)) {
      return Optional.empty();
    }
    Usage usage = new Usage(0, 1, 0, 0);
    if (Finish.COMPLETE.name().equals(object.get("finish"))) {
      return Optional.of(new Answered(text, Finish.COMPLETE, usage));
    }
    return Finish.TRUNCATED.name().equals(object.get("finish"))
        ? Optional.of(new Answered("", Finish.TRUNCATED, usage))
        : Optional.empty();
  }
}
