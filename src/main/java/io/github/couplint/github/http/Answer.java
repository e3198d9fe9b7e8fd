package io.github.couplint.github.http;

import io.github.couplint.json.Json;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/**
 * What GitHub answered.
 *
 * @param body {@link Json#none} when there is none or it is not JSON
 */
record Answer(int status, HttpHeaders headers, Json body) {
  boolean isGood() {
    return status >= 200 && status < 300;
  }

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 307 || status == 308;
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** What GitHub says went wrong, with the parts it names. */
  String message() {
    StringBuilder text = new StringBuilder(body.at("message").text().orElse("no reason given"));
    for (Json error : body.at("errors").items()) {
      error.at("message").text().or(error::text).ifPresent(more -> text.append("; ").append(more));
    }
    return text + " (" + status + ")";
  }

  /** Whether too much was asked, and asking later may help. */
  boolean isLimited() {
    String message = body.at("message").text().orElse("").toLowerCase(Locale.ROOT);
    boolean isForbidden = status == 403;
    return status == 429
        || (isForbidden && header("Retry-After").isPresent())
        || (isForbidden && header("X-RateLimit-Remaining").filter("0"::equals).isPresent())
        || (isForbidden && (message.contains("rate limit") || message.contains("abuse")));
  }

  /** The address of the next page, as the Link header tells it. */
  Optional<String> next() {
    for (String link : header("Link").orElse("").split(",")) {
      String[] parts = link.strip().split(";", 2);
      boolean isNext = parts.length == 2 && parts[1].contains("rel=\"next\"");
      if (isNext && parts[0].startsWith("<") && parts[0].endsWith(">")) {
        return Optional.of(parts[0].substring(1, parts[0].length() - 1));
      }
    }
    return Optional.empty();
  }
}
