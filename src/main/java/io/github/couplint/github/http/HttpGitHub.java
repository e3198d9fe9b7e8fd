package io.github.couplint.github.http;

import io.github.couplint.github.Check;
import io.github.couplint.github.Check.Annotation;
import io.github.couplint.github.Event.Origin;
import io.github.couplint.github.GitHub;
import io.github.couplint.github.GitHubException;
import io.github.couplint.github.Posted;
import io.github.couplint.github.Write;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository on github.com or on an Enterprise server, by its REST and GraphQL interfaces. */
public final class HttpGitHub implements GitHub {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Transport transport;
  private final Addresses addresses;

  HttpGitHub(Transport transport, Addresses addresses) {
    this.transport = transport;
    this.addresses = addresses;
  }

  /** A repository as {@code access} tells, with the proxies that the environment names. */
  public static HttpGitHub of(Access access, Map<String, String> environment, Pause pause) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .proxy(new Proxies(environment))
            .build();
    Map<String, String> headers =
        Map.of(
            "Accept", "application/vnd.github+json",
            "Authorization", "Bearer " + access.token(),
            "User-Agent", "couplint",
            "X-GitHub-Api-Version", "2022-11-28");
    return new HttpGitHub(
        new Transport(client, headers, access.timeout(), pause), access.addresses());
  }

  @Override
  public Posted posted(int pullRequest) throws GitHubException {
    return Conversation.read(transport, addresses, pullRequest);
  }

  @Override
  public List<String> checks(String head, String name) throws GitHubException {
    URI uri =
        addresses.of(
            "commits/%s/check-runs?status=completed&filter=all&per_page=100&check_name=%s"
                .formatted(head, encoded(name)));
    return transport.send(Request.get(uri)).body().at("check_runs").items().stream()
        .flatMap(run -> run.at("external_id").text().stream())
        .toList();
  }

  @Override
  public Optional<Offer> offer(Origin origin) throws GitHubException {
    String head = encoded(origin.owner() + ":" + origin.branch());
    URI uri = addresses.of("pulls?state=open&per_page=100&head=" + head);
    return transport.send(Request.get(uri)).body().items().stream()
        .filter(pull -> pull.at("head", "sha").equals(Json.of(origin.head())))
        .flatMap(pull -> offer(pull).stream())
        .findFirst();
  }

  private static Optional<Offer> offer(Json pull) {
    return pull.at("number")
        .whole()
        .flatMap(
            number ->
                pull.at("base", "sha")
                    .text()
                    .map(base -> new Offer(Math.toIntExact(number), base)));
  }

  /** Whether the token may write to the repository, as far as GitHub tells. */
  public boolean mayWrite() throws GitHubException {
    Json repository = transport.send(Request.get(addresses.repository())).body();
    return repository.at("permissions", "push").isTrue();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public Optional<String> perform(Write write) throws GitHubException {
    if (write instanceof Write.CreateCheck create) {
      return check(create.check());
    }
    return transport.send(request(write)).body().at("html_url").text();
  }

  private Request request(Write write) {
    if (write instanceof Write.CreateComment create) {
      URI uri = addresses.of("issues/" + create.pullRequest() + "/comments");
      return Request.post(uri, body(create.body()));
    } else if (write instanceof Write.EditComment edit) {
      return Request.replace(addresses.of("issues/comments/" + edit.id()), body(edit.body()));
    } else if (write instanceof Write.DeleteComment delete) {
      return Request.delete(addresses.of("issues/comments/" + delete.id()));
    } else if (write instanceof Write.CreateReview review) {
      return Request.post(
          addresses.of("pulls/" + review.pullRequest() + "/reviews"), review(review));
    } else if (write instanceof Write.CreateNote create) {
      URI uri = addresses.of("pulls/" + create.pullRequest() + "/comments");
      return Request.post(uri, note(create.note()).put("commit_id", create.head()).end());
    } else if (write instanceof Write.EditNote edit) {
      return Request.replace(addresses.of("pulls/comments/" + edit.id()), body(edit.body()));
    } else if (write instanceof Write.DeleteNote delete) {
      return Request.delete(addresses.of("pulls/comments/" + delete.id()));
    }
    throw new IllegalStateException("no request for " + write.getClass().getSimpleName());
  }

  private static Json body(String text) {
    return Json.fields().put("body", text).end();
  }

  private static Json review(Write.CreateReview review) {
    return Json.fields()
        .put("commit_id", review.head())
        .put("event", "COMMENT")
        .put("body", review.body())
        .put("comments", review.notes().stream().map(note -> note(note).end()).toList())
        .end();
  }

  private static JsonFields note(Write.Note note) {
    return Json.fields()
        .put("path", note.path())
        .put("line", note.line())
        .put("side", "RIGHT")
        .put("body", note.body());
  }

  /** Annotations are added batch by batch; the run counts as finished with the last one. */
  private Optional<String> check(Check check) throws GitHubException {
    int last = check.batches().size() - 1;
    JsonFields create =
        Json.fields()
            .put("name", check.name())
            .put("head_sha", check.head())
            .put("external_id", check.content());
    Json run =
        transport
            .send(Request.post(addresses.of("check-runs"), batch(create, check, 0, last)))
            .body();
    Optional<Long> id = run.at("id").whole();
    for (int index = 1; index <= last && id.isPresent(); index++) {
      URI uri = addresses.of("check-runs/" + id.orElseThrow());
      transport.send(Request.append(uri, batch(Json.fields(), check, index, last)));
    }
    return run.at("html_url").text();
  }

  private static Json batch(JsonFields fields, Check check, int index, int last) {
    fields.put("status", index == last ? "completed" : "in_progress");
    if (index == last) {
      fields.put("conclusion", check.conclusion());
    }
    Json output =
        Json.fields()
            .put("title", check.title())
            .put("summary", check.summary())
            .put(
                "annotations",
                check.batches().get(index).stream().map(HttpGitHub::annotation).toList())
            .end();
    return fields.put("output", output).end();
  }

  private static Json annotation(Annotation annotation) {
    return Json.fields()
        .put("path", annotation.path())
        .put("start_line", annotation.line())
        .put("end_line", annotation.endLine())
        .put("annotation_level", annotation.level())
        .put("title", annotation.title())
        .put("message", annotation.message())
        .end();
  }
}
