package io.github.couplint.review.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests and their answers as text that can be kept and played again. It holds no headers and
 * therefore no keys.
 */
final class Cassette {
  /** A request and what came back. */
  private record Take(String method, String url, Json body, int status, Json answer) {
    Json json() {
      return Json.fields()
          .put("method", method)
          .put("url", url)
          .put("body", body)
          .put("status", status)
          .put("answer", answer)
          .end();
    }

    static Take of(Json json) {
      return new Take(
          json.at("method").text().orElse(""),
          json.at("url").text().orElse(""),
          json.at("body"),
          json.at("status").whole().orElse(0L).intValue(),
          json.at("answer"));
    }

    static Take of(HttpRequest request, int status, String answer) {
      String url = request.url().replaceAll("(?i)([?&]key=)[^&]*", "$1***");
      return new Take(request.method().name(), url, tree(request.body()), status, tree(answer));
    }

    boolean asks(HttpRequest request) {
      Take other = of(request, status, "");
      return method.equals(other.method) && url.equals(other.url) && body.equals(other.body);
    }
  }

  private Cassette() {}

  /** The tree of a body; a body that is not JSON stands as its text. */
  private static Json tree(String text) {
    try {
      return JsonText.parse(text);
    } catch (JsonException e) {
      return Json.of(text);
    }
  }

  private static String text(Json answer) {
    return answer.text().orElseGet(() -> JsonText.compact(answer));
  }

  /** What goes over another client, as it goes. */
  static final class Recorder implements HttpClient {
    private final HttpClient client;
    private final List<Take> takes = new ArrayList<>();

    Recorder(HttpClient client) {
      this.client = client;
    }

    String text() {
      return JsonText.pretty(Json.of(takes.stream().map(Take::json).toList()));
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
      try {
        SuccessfulHttpResponse response = client.execute(request);
        takes.add(Take.of(request, response.statusCode(), response.body()));
        return response;
      } catch (HttpFailure e) {
        takes.add(Take.of(request, e.statusCode(), String.valueOf(e.getMessage())));
        throw e;
      }
    }

    @Override
    public void execute(
        HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
      throw new UnsupportedOperationException("answers are read whole");
    }
  }

  /** Answers what was recorded, in its order, to exactly the requests that were recorded. */
  static final class Player implements HttpClient {
    private final Iterator<Take> takes;

    Player(String text) throws JsonException {
      takes = JsonText.parse(text).items().stream().map(Take::of).toList().iterator();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
      Optional<Take> take = takes.hasNext() ? Optional.of(takes.next()) : Optional.empty();
      Take next = take.filter(one -> one.asks(request)).orElseThrow(() -> unknown(request));
      if (next.status() >= 300) {
        throw new HttpFailure(next.status(), Cassette.text(next.answer()), Optional.empty());
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(next.status())
          .headers(Map.of())
          .body(Cassette.text(next.answer()))
          .build();
    }

    private static IllegalStateException unknown(HttpRequest request) {
      return new IllegalStateException(
          "not recorded: " + JsonText.pretty(Take.of(request, 0, "").json()));
    }

    @Override
    public void execute(
        HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
      throw new UnsupportedOperationException("answers are read whole");
    }
  }
}
