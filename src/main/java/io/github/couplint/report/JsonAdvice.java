package io.github.couplint.report;

import io.github.couplint.coupling.Edge;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.review.Advice;
import io.github.couplint.review.Advice.Redesign;
import io.github.couplint.review.Advice.Suggestion;
import io.github.couplint.review.Advice.Triage;
import java.util.List;

/** A model's advice as a part of the JSON report. */
final class JsonAdvice {
  private JsonAdvice() {}

  static Json of(Advice advice) {
    JsonFields dropped = Json.fields();
    advice.dropped().forEach((drop, count) -> dropped.put(drop.id(), count));
    return Json.fields()
        .put("model", advice.model())
        .put("state", AdviceText.id(advice.state()))
        .put("opinions", advice.triage().stream().map(JsonAdvice::opinion).toList())
        .put("redesigns", advice.redesigns().stream().map(JsonAdvice::redesign).toList())
        .put("suggestions", advice.suggestions().stream().map(JsonAdvice::suggestion).toList())
        .put("dropped", dropped.end())
        .put("notes", texts(advice.notes()))
        .end();
  }

  private static Json opinion(Triage triage) {
    return Json.fields()
        .put("finding", triage.finding())
        .put("opinion", AdviceText.id(triage.opinion()))
        .put("reason", AdviceText.id(triage.reason()))
        .put("why", triage.why())
        .end();
  }

  private static Json redesign(Redesign redesign) {
    return Json.fields()
        .put("finding", redesign.finding())
        .put("pattern", AdviceText.id(redesign.pattern()))
        .put("event", redesign.event())
        .put("publisher", redesign.publisher())
        .put("consumers", texts(redesign.consumers()))
        .put("fields", texts(redesign.fields()))
        .put("outbox", Json.of(redesign.outbox()))
        .put("steps", texts(redesign.steps()))
        .put("tradeoff", redesign.tradeoff())
        .end();
  }

  private static Json suggestion(Suggestion suggestion) {
    Edge edge = suggestion.edge();
    Json to = Json.fields().put("type", edge.to().type().id()).put("name", edge.to().name()).end();
    return Json.fields()
        .put("kind", edge.kind().id())
        .put("from", edge.from())
        .put("to", to)
        .put("file", suggestion.file().value())
        .put("line", suggestion.line())
        .put("quote", suggestion.quote())
        .put("severity", AdviceText.id(suggestion.severity()))
        .put("confidence", AdviceText.id(suggestion.confidence()))
        .put("why", suggestion.why())
        .put("recommendation", suggestion.recommendation())
        .end();
  }

  private static List<Json> texts(List<String> texts) {
    return texts.stream().map(Json::of).toList();
  }
}
