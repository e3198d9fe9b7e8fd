package io.github.couplint.review.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.util.ArrayList;
import java.util.List;

/** Remembers what goes over another client, without headers and therefore without keys. */
final class Cassette implements HttpClient {
  /** A request and what came back. */
  record Take(String method, String url, String body, int status, String answer) {}

  private final HttpClient client;
  private final List<Take> takes = new ArrayList<>();

  Cassette(HttpClient client) {
    this.client = client;
  }

  List<Take> takes() {
    return List.copyOf(takes);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      SuccessfulHttpResponse response = client.execute(request);
      keep(request, response.statusCode(), response.body());
      return response;
    } catch (HttpFailure e) {
      keep(request, e.statusCode(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private void keep(HttpRequest request, int status, String answer) {
    String url = request.url().replaceAll("(?i)([?&]key=)[^&]*", "$1***");
    takes.add(new Take(request.method().name(), url, request.body(), status, answer));
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are read whole");
  }
}
