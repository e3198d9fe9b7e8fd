package io.github.couplint.github.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonText;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A GitHub that remembers what is written, and that fails when it is told to. Every request and
 * every answer that is no ordered failure must be as GitHub's description says; {@link #close}
 * checks it.
 */
final class FakeGitHub implements AutoCloseable, ResponseDefinitionTransformerV2 {
  private final WireMockServer server =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().extensions(this));
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  final FakeRepository repository;

  /**
   * A failure that is to come.
   *
   * @param method and {@code path}: what fails; the path's start below the repository, or graphql
   * @param isDone whether the request has its effect all the same
   */
  private record Fault(
      String method, String path, boolean isDone, ResponseDefinitionBuilder answer) {}

  FakeGitHub(String head) {
    repository = new FakeRepository(head);
    GitHubDescription.load(); // takes seconds, which no request should wait for
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
    server.start();
  }

  /** The next such request gets that answer and has no effect. */
  void fail(String method, String path, ResponseDefinitionBuilder answer) {
    faults.add(new Fault(method, path, false, answer));
  }

  /** The next such request has its effect, and that answer. */
  void failAfter(String method, String path, ResponseDefinitionBuilder answer) {
    faults.add(new Fault(method, path, true, answer));
  }

  static ResponseDefinitionBuilder error(int status, String message) {
    return aResponse().withStatus(status).withBody("{\"message\":\"" + message + "\"}");
  }

  /** Requests that were to change something, in order, such as {@code POST check-runs}. */
  List<String> writes() {
    return requests.stream().filter(request -> !request.startsWith("GET")).toList();
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  URI api() {
    return URI.create(server.baseUrl());
  }

  Access access(Duration timeout) {
    return new Access(api(), Access.graphQl(api()), "acme/shop", "ghs_secret", timeout);
  }

  @Override
  public String getName() {
    return "github";
  }

  @Override
  public boolean applyGlobally() {
    return true;
  }

  @Override
  public synchronized ResponseDefinition transform(ServeEvent event) {
    Request request = event.getRequest();
    String method = request.getMethod().getName();
    String url = request.getUrl().replaceFirst("^/api(?:/v3)?/", "/"); // an Enterprise server's
    String path = url.replaceFirst("^/repos/[^/]+/[^/]+/", "").replaceFirst("^/", "");
    if (path.equals("_state")) {
      return response(new FakeRepository.Answer(200, JsonText.pretty(state())));
    }
    if (!path.startsWith("graphql")) {
      requests.add(method + " " + path.replaceFirst("\\?.*", ""));
      violations.addAll(GitHubDescription.faults(method, url, request.getBodyAsString()));
    }
    for (Fault fault : faults) {
      if (fault.method().equals(method) && path.startsWith(fault.path())) {
        faults.remove(fault);
        if (fault.isDone()) {
          repository.answer(method, path, request.getBodyAsString());
        }
        return fault.answer().build();
      }
    }
    FakeRepository.Answer answer = repository.answer(method, path, request.getBodyAsString());
    if (!path.startsWith("graphql")) {
      violations.addAll(GitHubDescription.faults(method, url, answer.status(), answer.body()));
    }
    return response(answer);
  }

  private Json state() {
    return Json.fields()
        .put("writes", texts(writes()))
        .put("violations", texts(violations))
        .put("comments", texts(repository.bodies(repository.comments)))
        .put("notes", texts(repository.bodies(repository.notes)))
        .end();
  }

  private static List<Json> texts(List<String> texts) {
    return texts.stream().map(Json::of).toList();
  }

  private ResponseDefinition response(FakeRepository.Answer answer) {
    ResponseDefinitionBuilder response =
        aResponse().withStatus(answer.status()).withHeader("Content-Type", "application/json");
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response.withHeader(header.getKey(), header.getValue().replace("BASE", server.baseUrl()));
    }
    return response.withBody(answer.body()).build();
  }

  @Override
  public void close() {
    server.stop();
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
  }
}
