package io.github.couplint.github.http;

import io.github.couplint.github.GitHubException;
import io.github.couplint.github.GitHubException.Reason;
import io.github.couplint.github.Marker;
import io.github.couplint.github.Posted;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what we wrote on a pull request. GraphQL tells whose a comment is whatever the token; where
 * it can't be had, REST tells that a bot wrote it, and our mark that the bot was us.
 */
final class Conversation {
  /** Validated against GitHub's schema by the contract stage. */
  static final String QUERY =
      """
      query($owner: String!, $name: String!, $number: Int!, $comments: String, $threads: String) {
        repository(owner: $owner, name: $name) {
          pullRequest(number: $number) {
            headRefOid
            comments(first: 100, after: $comments) {
              pageInfo { hasNextPage endCursor }
              nodes { databaseId body viewerDidAuthor }
            }
            reviewThreads(first: 100, after: $threads) {
              pageInfo { hasNextPage endCursor }
              nodes {
                comments(first: 1) { totalCount nodes { databaseId body viewerDidAuthor } }
              }
            }
          }
        }
      }
      """;

  /** Pages of a hundred; a conversation beyond is not read on. */
  private static final int MOST_PAGES = 30;

  private final Transport transport;
  private final Addresses addresses;
  private final int number;
  private final List<Posted.Comment> comments = new ArrayList<>();
  private final List<Posted.Inline> inline = new ArrayList<>();

  private Conversation(Transport transport, Addresses addresses, int number) {
    this.transport = transport;
    this.addresses = addresses;
    this.number = number;
  }

  static Posted read(Transport transport, Addresses addresses, int number) throws GitHubException {
    Optional<Posted> posted = new Conversation(transport, addresses, number).byGraphQl();
    return posted.isPresent()
        ? posted.orElseThrow()
        : new Conversation(transport, addresses, number).byRest();
  }

  private Optional<Posted> byGraphQl() throws GitHubException {
    String head = "";
    Json afterComments = Json.none();
    Json afterThreads = Json.none();
    boolean hasMore = true;
    for (int page = 0; page < MOST_PAGES && hasMore; page++) {
      Json answer = query(afterComments, afterThreads);
      Json pull = answer.at("data", "repository", "pullRequest");
      if (!answer.at("errors").items().isEmpty() || pull.equals(Json.none())) {
        return Optional.empty(); // GraphQL tells errors with status 200
      }
      head = pull.at("headRefOid").text().orElse("");
      pull.at("comments", "nodes").items().forEach(this::comment);
      pull.at("reviewThreads", "nodes").items().forEach(this::thread);
      Json commentPages = pull.at("comments", "pageInfo");
      Json threadPages = pull.at("reviewThreads", "pageInfo");
      hasMore = commentPages.at("hasNextPage").isTrue() || threadPages.at("hasNextPage").isTrue();
      afterComments = cursor(commentPages, afterComments);
      afterThreads = cursor(threadPages, afterThreads);
    }
    return Optional.of(posted(head));
  }

  /** The last page's cursor stays: after it there is nothing to be had twice. */
  private static Json cursor(Json pages, Json before) {
    Json end = pages.at("endCursor");
    return end.equals(Json.none()) ? before : end;
  }

  private Json query(Json afterComments, Json afterThreads) throws GitHubException {
    JsonFields variables =
        Json.fields()
            .put("owner", addresses.owner())
            .put("name", addresses.name())
            .put("number", number)
            .put("comments", afterComments)
            .put("threads", afterThreads);
    Json body = Json.fields().put("query", QUERY).put("variables", variables.end()).end();
    try {
      return transport.send(Request.query(addresses.graphQl(), body)).body();
    } catch (GitHubException e) {
      if (e.reason() == Reason.LIMITED) {
        throw e;
      }
      return Json.none();
    }
  }

  private void comment(Json node) {
    Optional<Long> id = node.at("databaseId").whole();
    String body = node.at("body").text().orElse("");
    if (node.at("viewerDidAuthor").isTrue() && id.isPresent() && Marker.isOurs(body)) {
      comments.add(new Posted.Comment(id.orElseThrow(), body));
    }
  }

  private void thread(Json node) {
    boolean isAnswered = node.at("comments", "totalCount").whole().orElse(1L) > 1;
    for (Json first : node.at("comments", "nodes").items()) {
      Optional<Long> id = first.at("databaseId").whole();
      String body = first.at("body").text().orElse("");
      if (first.at("viewerDidAuthor").isTrue() && id.isPresent() && Marker.isOurs(body)) {
        inline.add(new Posted.Inline(id.orElseThrow(), body, isAnswered));
      }
    }
  }

  private Posted byRest() throws GitHubException {
    Json pull = transport.send(Request.get(addresses.of("pulls/" + number))).body();
    for (Json node : pages(addresses.of("issues/" + number + "/comments?per_page=100"))) {
      ours(node).ifPresent(id -> comments.add(new Posted.Comment(id, body(node))));
    }
    List<Json> notes = pages(addresses.of("pulls/" + number + "/comments?per_page=100"));
    List<Long> answered =
        notes.stream().flatMap(note -> note.at("in_reply_to_id").whole().stream()).toList();
    for (Json node : notes) {
      ours(node)
          .ifPresent(id -> inline.add(new Posted.Inline(id, body(node), answered.contains(id))));
    }
    return posted(pull.at("head", "sha").text().orElse(""));
  }

  private static Optional<Long> ours(Json node) {
    boolean isByBot = node.at("user", "type").text().filter("Bot"::equals).isPresent();
    return isByBot && Marker.isOurs(body(node)) ? node.at("id").whole() : Optional.empty();
  }

  private static String body(Json node) {
    return node.at("body").text().orElse("");
  }

  private List<Json> pages(URI first) throws GitHubException {
    List<Json> items = new ArrayList<>();
    Optional<URI> page = Optional.of(first);
    for (int count = 0; count < MOST_PAGES && page.isPresent(); count++) {
      Answer answer = transport.send(Request.get(page.orElseThrow()));
      items.addAll(answer.body().items());
      page = answer.next().map(first::resolve);
    }
    return items;
  }

  private Posted posted(String head) {
    comments.sort(Comparator.comparing(Posted.Comment::id));
    inline.sort(Comparator.comparing(Posted.Inline::id));
    return new Posted(head, comments, inline);
  }
}
