package io.github.couplint.review.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over HTTP: one deadline for connection, headers and body together, a limit of
 * bytes, and no redirects, so that a key goes nowhere else.
 */
final class Transport implements HttpClient {
  static final int MOST_BYTES = 1024 * 1024;

  private final Duration perCall;
  private final java.net.http.HttpClient client;

  Transport(Duration perCall) {
    this.perCall = perCall;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(perCall)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<byte[]> response = send(request);
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() < 200 || response.statusCode() >= 300) {
      throw new HttpFailure(response.statusCode(), body, retryAfter(response));
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(wire(request), info -> new CappedBody(MOST_BYTES));
    try {
      return answer.get(perCall.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new DeadlineException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeadlineException();
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static RuntimeException unwrapped(@Nullable Throwable problem) {
    for (Throwable t = problem; t != null; t = t.getCause()) {
      if (t instanceof TooLargeException large) {
        return large;
      }
    }
    return new UncheckedIOException(
        problem instanceof IOException io ? io : new IOException(problem));
  }

  private static java.net.http.HttpRequest wire(HttpRequest request) {
    java.net.http.HttpRequest.Builder wire =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(value -> wire.header(name, value)));
    String body = request.body() == null ? "" : request.body();
    return wire.method(request.method().name(), BodyPublishers.ofString(body)).build();
  }

  private static Optional<Integer> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .map(String::strip)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::valueOf);
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are read whole");
  }
}
