package io.github.couplint.review.langchain4j;

import dev.langchain4j.exception.ContentFilteredException;
import io.github.couplint.review.Failure;
import io.github.couplint.review.Reply.Failed;
import io.github.couplint.score.Redaction;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what went wrong by what was thrown. */
final class Failures {
  private static final int LONGEST_DETAIL = 160;
  private static final Pattern TEMPERATURE = Pattern.compile("(?i)temperature");
  private static final Pattern FORMAT =
      Pattern.compile(
          "(?i)response_?format|json_?schema|json_?object|response_?schema|output_?config"
              + "|structured.?output|\\bformat\\b");

  private Failures() {}

  static Failed of(@Nullable Throwable thrown, Optional<Key> key) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof HttpFailure http) {
        return ofStatus(http, key);
      }
      if (t instanceof DeadlineException || t instanceof InterruptedException) {
        return failed(Failure.DEADLINE);
      }
      if (t instanceof TooLargeException) {
        return failed(Failure.TOO_LARGE);
      }
      if (t instanceof ContentFilteredException) {
        return failed(Failure.REFUSED);
      }
      if (t instanceof UncheckedIOException) {
        return failed(Failure.UNREACHABLE);
      }
    }
    return failed(Failure.BROKEN);
  }

  static Failed failed(Failure failure) {
    return new Failed(failure, "", Optional.empty());
  }

  private static Failed ofStatus(HttpFailure http, Optional<Key> key) {
    String body = String.valueOf(http.getMessage());
    Failure failure = failure(http.statusCode(), body);
    String status = "HTTP " + http.statusCode();
    boolean telling = failure == Failure.BAD_REQUEST || failure == Failure.NOT_FOUND;
    return new Failed(
        failure, telling ? status + ": " + detail(body, key) : status, http.retryAfterSeconds());
  }

  private static Failure failure(int status, String body) {
    return switch (status) {
      case 401, 403 -> Failure.UNAUTHORIZED;
      case 404 -> Failure.NOT_FOUND;
      case 429 -> Failure.RATE_LIMITED;
      case 408 -> Failure.SERVER;
      case 400, 422 -> ofRequest(body);
      default -> status >= 500 ? Failure.SERVER : Failure.BAD_REQUEST;
    };
  }

  private static Failure ofRequest(String body) {
    if (TEMPERATURE.matcher(body).find()) {
      return Failure.TEMPERATURE_REFUSED;
    }
    return FORMAT.matcher(body).find() ? Failure.FORMAT_REFUSED : Failure.BAD_REQUEST;
  }

  /** The start of what a server says, on one line, without credentials. */
  private static String detail(String body, Optional<Key> key) {
    String safe = key.map(secret -> body.replace(secret.value(), "***")).orElse(body);
    String line =
        Redaction.masked(safe, (kind, value) -> "***")
            .replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]+", " ")
            .replaceAll(" {2,}", " ")
            .strip();
    return line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) + "..." : line;
  }
}
