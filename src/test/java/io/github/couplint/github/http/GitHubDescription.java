package io.github.couplint.github.http;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Judges requests and answers by GitHub's own description of its REST API. */
final class GitHubDescription {
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForSpecificationUrl(description().toString()).build();

  private GitHubDescription() {}

  /** Reads the description, unless it was read. */
  static void load() {
    Objects.requireNonNull(VALIDATOR);
  }

  private static URL description() {
    return Objects.requireNonNull(GitHubDescription.class.getResource("/github/api.json"));
  }

  /** What is wrong with a request. */
  static List<String> faults(String method, String url, String body) {
    URI uri = URI.create(url);
    SimpleRequest.Builder request = new SimpleRequest.Builder(method, uri.getRawPath());
    if (!body.isEmpty()) {
      request.withContentType("application/json").withBody(body);
    }
    if (uri.getRawQuery() != null) {
      for (String pair : uri.getRawQuery().split("&")) {
        String[] parts = pair.split("=", 2);
        request.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return messages(method + " " + url, VALIDATOR.validateRequest(request.build()));
  }

  /** What is wrong with an answer. */
  static List<String> faults(String method, String url, int status, String body) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
    if (!body.isEmpty()) {
      response.withContentType("application/json").withBody(body);
    }
    return messages(
        "answer " + status + " to " + method + " " + url,
        VALIDATOR.validateResponse(
            URI.create(url).getRawPath(), Method.valueOf(method), response.build()));
  }

  private static List<String> messages(String what, ValidationReport report) {
    return report.getMessages().stream().map(m -> what + ": " + m.getMessage()).toList();
  }
}
