package io.github.couplint.github.http;

import io.github.couplint.github.GitHubException;
import io.github.couplint.github.GitHubException.Reason;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests and bears what can go wrong on the way: it waits when it is told to and not longer
 * than a minute, repeats only what may be repeated, and gives up in bounded time.
 */
final class Transport {
  private static final int MOST_TRIES = 3;
  private static final int MOST_REDIRECTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  /** GitHub's documentation: without a header, wait at least a minute. */
  private static final Duration UNTOLD_WAIT = Duration.ofSeconds(60);

  private final HttpClient client;
  private final Map<String, String> headers;
  private final Duration timeout;
  private final Pause pause;
  private Duration waitsLeft = LONGEST_WAIT.multipliedBy(2);

  /**
   * @param headers for every request; {@code Authorization} goes to no other host
   * @param timeout for a request and its whole answer
   */
  Transport(HttpClient client, Map<String, String> headers, Duration timeout, Pause pause) {
    this.client = client;
    this.headers = Map.copyOf(headers);
    this.timeout = timeout;
    this.pause = pause;
  }

  /** The answer, which is good. */
  Answer send(Request request) throws GitHubException {
    for (int tries = 1; ; tries++) {
      Optional<Answer> answer = once(request, tries);
      if (answer.isEmpty()) {
        sleep(backOff(tries), request);
      } else if (answer.orElseThrow().isGood()) {
        return answer.orElseThrow();
      } else {
        waitOrGiveUp(request, answer.orElseThrow(), tries);
      }
    }
  }

  private void waitOrGiveUp(Request request, Answer answer, int tries) throws GitHubException {
    Optional<Duration> delay =
        delay(answer, request, tries).filter(time -> time.compareTo(LONGEST_WAIT) <= 0);
    if (delay.isEmpty() || tries == MOST_TRIES) {
      throw refusal(request, answer);
    }
    sleep(delay.orElseThrow(), request);
  }

  /** Empty when no answer came and the request may be sent once more. */
  private Optional<Answer> once(Request request, int tries) throws GitHubException {
    try {
      return Optional.of(followed(request));
    } catch (IOException e) {
      if (!request.isRepeatable() || tries == MOST_TRIES) {
        throw new GitHubException(
            request.isRepeatable() ? Reason.UNREACHABLE : Reason.UNSURE,
            "no answer from %s: %s".formatted(request.uri().getHost(), words(e)));
      }
      return Optional.empty();
    }
  }

  private static String words(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private Answer followed(Request request) throws IOException, GitHubException {
    Request current = request;
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      Answer answer = exchange(current, request.uri());
      Optional<String> location = answer.header("Location");
      if (!answer.isRedirect() || location.isEmpty()) {
        return answer;
      }
      current = redirected(current, location.orElseThrow());
    }
    throw new GitHubException(
        Reason.UNREACHABLE, "more than " + MOST_REDIRECTS + " redirects from " + request.uri());
  }

  /** GitHub wants the same request at the other address; what we write stays with its host. */
  private static Request redirected(Request request, String location) throws GitHubException {
    URI target = resolved(request, location);
    boolean isSameHost = isSameHost(request.uri(), target);
    boolean isReading = request.method().equals("GET");
    if (!isSameHost && (!isReading || !"https".equals(target.getScheme()))) {
      throw new GitHubException(
          Reason.UNREACHABLE,
          "%s redirects to another host, %s".formatted(request.uri().getHost(), target.getHost()));
    }
    return request.at(target);
  }

  private static URI resolved(Request request, String location) throws GitHubException {
    try {
      return request.uri().resolve(location);
    } catch (IllegalArgumentException e) {
      throw new GitHubException(Reason.UNREACHABLE, "redirected to no address: " + location);
    }
  }

  private static boolean isSameHost(URI one, URI other) {
    return String.valueOf(one.getAuthority()).equals(other.getAuthority())
        && String.valueOf(one.getScheme()).equals(other.getScheme());
  }

  private Answer exchange(Request request, URI origin) throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(timeout);
    headers.forEach(
        (name, value) -> {
          if (!name.equals("Authorization") || isSameHost(request.uri(), origin)) {
            builder.header(name, value);
          }
        });
    request.body().ifPresent(body -> builder.header("Content-Type", "application/json"));
    builder.method(
        request.method(),
        request
            .body()
            .map(body -> BodyPublishers.ofString(JsonText.compact(body)))
            .orElseGet(BodyPublishers::noBody));
    HttpResponse<byte[]> response = whole(builder.build());
    String text = new String(response.body(), StandardCharsets.UTF_8);
    return new Answer(response.statusCode(), response.headers(), json(text));
  }

  /** The client's own time limit ends with the headers; a body may hang as well. */
  private HttpResponse<byte[]> whole(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("nothing for " + timeout.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Json json(String text) {
    try {
      return text.isBlank() ? Json.none() : JsonText.parse(text);
    } catch (JsonException e) {
      return Json.none(); // an error page of something between us and GitHub
    }
  }

  /** How long to wait before the request is sent once more; empty for never. */
  private Optional<Duration> delay(Answer answer, Request request, int tries) {
    if (answer.isLimited()) {
      return Optional.of(retryAfter(answer).or(() -> reset(answer)).orElse(UNTOLD_WAIT));
    }
    return answer.status() >= 500 && request.isRepeatable()
        ? Optional.of(backOff(tries))
        : Optional.empty();
  }

  private static Duration backOff(int tries) {
    return Duration.ofMillis(250L << tries);
  }

  private Optional<Duration> retryAfter(Answer answer) {
    return answer.header("Retry-After").flatMap(text -> seconds(text).or(() -> until(text)));
  }

  private static Optional<Duration> seconds(String text) {
    return text.strip().matches("[0-9]{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
        : Optional.empty();
  }

  private Optional<Duration> until(String date) {
    try {
      Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip()));
      return Optional.of(atLeastNothing(Duration.between(pause.now(), then)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Optional<Duration> reset(Answer answer) {
    boolean isUsedUp = answer.header("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    return answer
        .header("X-RateLimit-Reset")
        .filter(text -> isUsedUp && text.matches("[0-9]{1,11}"))
        .map(text -> Duration.between(pause.now(), Instant.ofEpochSecond(Long.parseLong(text))))
        .map(Transport::atLeastNothing);
  }

  private static Duration atLeastNothing(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }

  private void sleep(Duration wait, Request request) throws GitHubException {
    if (wait.compareTo(waitsLeft) > 0) {
      throw new GitHubException(
          Reason.LIMITED, "%s asks for too many waits".formatted(request.uri().getHost()));
    }
    waitsLeft = waitsLeft.minus(wait);
    try {
      pause.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitHubException(Reason.UNREACHABLE, "interrupted while waiting");
    }
  }

  private static GitHubException refusal(Request request, Answer answer) {
    return new GitHubException(reason(request, answer), answer.message());
  }

  private static Reason reason(Request request, Answer answer) {
    if (answer.isLimited()) {
      return Reason.LIMITED;
    }
    return switch (answer.status()) {
      case 401, 403 -> Reason.FORBIDDEN;
      case 404, 410 -> Reason.GONE;
      case 400, 409, 422 -> Reason.INVALID;
      default ->
          answer.status() >= 500 && !request.isRepeatable() ? Reason.UNSURE : Reason.UNREACHABLE;
    };
  }
}
