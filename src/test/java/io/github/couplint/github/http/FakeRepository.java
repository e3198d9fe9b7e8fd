package io.github.couplint.github.http;

import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fake GitHub remembers of one repository with one pull request, number 1. */
final class FakeRepository {
  private static final Json TEMPLATES = templates();
  private static final Pattern NUMBER = Pattern.compile("/(\\d+)(?:/|\\?|$)");
  private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d+)");

  /** An answer; {@code BASE} in a header stands for the server's address. */
  record Answer(int status, String body, Map<String, String> headers) {
    Answer(int status, String body) {
      this(status, body, Map.of());
    }
  }

  final SortedMap<Long, Map<String, Json>> comments = new TreeMap<>();
  final SortedMap<Long, Map<String, Json>> notes = new TreeMap<>();
  final SortedMap<Long, Map<String, Json>> checks = new TreeMap<>();
  final List<Json> reviews = new ArrayList<>();

  /** Whose the token is; an app's login ends with [bot]. */
  String viewer = "github-actions[bot]";

  /** The commit that the pull request offers. */
  String head;

  /** The commit that its target branch is at. */
  String base = "0".repeat(40);

  /** Which lines, as {@code path:line}, may be commented. */
  Predicate<String> isInDiff = place -> true;

  /** How many items a page has. */
  int pageSize = 100;

  private long nextId = 100;

  FakeRepository(String head) {
    this.head = head;
  }

  private static Json templates() {
    try (InputStream text = FakeRepository.class.getResourceAsStream("/github/answers.json")) {
      return JsonText.parse(
          new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Json> template(String kind) {
    return new LinkedHashMap<>(((Json.Fields) TEMPLATES.at(kind)).values());
  }

  /** A comment that somebody wrote. */
  long comment(String author, String body) {
    Map<String, Json> comment = template("comment");
    comment.put("user", user(author));
    return add(comments, comment, body);
  }

  /** A comment on a line that somebody wrote. */
  long note(String author, String body) {
    Map<String, Json> note = template("note");
    note.put("user", user(author));
    return add(notes, note, body);
  }

  /** Somebody's answer to a comment on a line. */
  void reply(long note, String body) {
    Map<String, Json> reply = template("note");
    reply.put("in_reply_to_id", Json.of(note));
    reply.put("user", user("octocat"));
    add(notes, reply, body);
  }

  private static Json user(String login) {
    Map<String, Json> user =
        new LinkedHashMap<>(((Json.Fields) TEMPLATES.at("comment", "user")).values());
    user.put("login", Json.of(login));
    user.put("type", Json.of(login.endsWith("[bot]") ? "Bot" : "User"));
    return new Json.Fields(user);
  }

  private long add(Map<Long, Map<String, Json>> to, Map<String, Json> item, String body) {
    long id = nextId++;
    item.put("id", Json.of(id));
    item.put("body", Json.of(body));
    item.put("html_url", Json.of("https://github.com/acme/shop/pull/1#" + id));
    to.put(id, item);
    return id;
  }

  List<String> bodies(SortedMap<Long, Map<String, Json>> of) {
    return of.values().stream().map(item -> item.get("body").text().orElse("")).toList();
  }

  Answer answer(String method, String path, String text) {
    Json body = parsed(text);
    String route = method + " " + path.replaceFirst("\\?.*", "").replaceAll("/\\d+", "/N");
    return switch (route) {
      case "POST graphql" -> graphQl(body);
      case "GET pulls" -> offers();
      case "GET pulls/N" -> new Answer(200, JsonText.compact(pull("pull")));
      case "GET issues/N/comments" -> page(comments, path);
      case "GET pulls/N/comments" -> page(notes, path);
      case "POST issues/N/comments" -> createComment(body);
      case "PATCH issues/comments/N" -> edit(comments, path, body);
      case "DELETE issues/comments/N" -> delete(comments, path);
      case "POST pulls/N/reviews" -> createReview(body);
      case "POST pulls/N/comments" -> createNote(body);
      case "PATCH pulls/comments/N" -> edit(notes, path, body);
      case "DELETE pulls/comments/N" -> delete(notes, path);
      case "POST check-runs" -> createCheck(body);
      case "PATCH check-runs/N" -> updateCheck(path, body);
      default -> route.matches("GET commits/\\w+/check-runs") ? checks() : missing();
    };
  }

  private static Json parsed(String text) {
    try {
      return text.isEmpty() ? Json.none() : JsonText.parse(text);
    } catch (JsonException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Answer missing() {
    return new Answer(
        404, "{\"message\":\"Not Found\",\"documentation_url\":\"d\",\"status\":\"404\"}");
  }

  private static Answer invalid(String message) {
    return new Answer(422, "{\"message\":\"" + message + "\",\"documentation_url\":\"d\"}");
  }

  private Json pull(String kind) {
    Map<String, Json> pull = template(kind);
    pull.put("head", side(pull.get("head"), head));
    pull.put("base", side(pull.get("base"), base));
    return new Json.Fields(pull);
  }

  private static Json side(Json template, String sha) {
    Map<String, Json> side = new LinkedHashMap<>(((Json.Fields) template).values());
    side.put("sha", Json.of(sha));
    return new Json.Fields(side);
  }

  private Answer offers() {
    return new Answer(200, JsonText.compact(Json.of(List.of(pull("offer")))));
  }

  private Answer page(SortedMap<Long, Map<String, Json>> items, String path) {
    Matcher matcher = PAGE.matcher(path);
    int page = matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    List<Json> all = items.values().stream().<Json>map(Json.Fields::new).toList();
    int from = Math.min((page - 1) * pageSize, all.size());
    int to = Math.min(from + pageSize, all.size());
    String next =
        "BASE/repos/acme/shop/%s?per_page=100&page=%d"
            .formatted(path.replaceFirst("\\?.*", ""), page + 1);
    return new Answer(
        200,
        JsonText.compact(Json.of(all.subList(from, to))),
        to < all.size() ? Map.of("Link", "<" + next + ">; rel=\"next\"") : Map.of());
  }

  private Answer createComment(Json body) {
    String text = body.at("body").text().orElse("");
    if (text.length() > 65_536) {
      return invalid("Body is too long (maximum is 65536 characters)");
    }
    long id = comment(viewer, text);
    return new Answer(201, JsonText.compact(new Json.Fields(comments.get(id))));
  }

  private static Answer edit(SortedMap<Long, Map<String, Json>> items, String path, Json body) {
    Map<String, Json> item = items.get(id(path));
    if (item == null) {
      return missing();
    }
    item.put("body", body.at("body"));
    return new Answer(200, JsonText.compact(new Json.Fields(item)));
  }

  private static Answer delete(SortedMap<Long, Map<String, Json>> items, String path) {
    return items.remove(id(path)) == null ? missing() : new Answer(204, "");
  }

  private static long id(String path) {
    Matcher matcher = NUMBER.matcher(path);
    if (!matcher.find()) {
      throw new IllegalArgumentException(path);
    }
    return Long.parseLong(matcher.group(1));
  }

  private boolean isOutside(Json note) {
    String place = note.at("path").text().orElse("") + ":" + note.at("line").whole().orElse(0L);
    return !isInDiff.test(place);
  }

  private Answer createReview(Json body) {
    if (body.at("comments").items().stream().anyMatch(this::isOutside)) {
      return invalid("pull_request_review_thread.line must be part of the diff");
    }
    reviews.add(body);
    for (Json note : body.at("comments").items()) {
      note(viewer, note.at("body").text().orElse(""));
    }
    return new Answer(200, JsonText.compact(TEMPLATES.at("review")));
  }

  private Answer createNote(Json body) {
    if (isOutside(body)) {
      return invalid("pull_request_review_thread.line must be part of the diff");
    }
    long id = note(viewer, body.at("body").text().orElse(""));
    return new Answer(201, JsonText.compact(new Json.Fields(notes.get(id))));
  }

  private Answer checks() {
    List<Json> runs =
        checks.values().stream()
            .filter(run -> Json.of("completed").equals(run.get("status")))
            .map(FakeRepository::shown)
            .toList();
    Json list = Json.fields().put("total_count", runs.size()).put("check_runs", runs).end();
    return new Answer(200, JsonText.compact(list));
  }

  private Answer createCheck(Json body) {
    Map<String, Json> run = template("check");
    long id = nextId++;
    run.put("id", Json.of(id));
    run.put("annotations", Json.of(0));
    checks.put(id, run);
    return update(201, run, body);
  }

  private Answer updateCheck(String path, Json body) {
    Map<String, Json> run = checks.get(id(path));
    return run == null ? missing() : update(200, run, body);
  }

  private static Answer update(int status, Map<String, Json> run, Json body) {
    for (String field : List.of("name", "head_sha", "external_id", "status", "conclusion")) {
      if (!body.at(field).equals(Json.none())) {
        run.put(field, body.at(field));
      }
    }
    long before = run.get("annotations").whole().orElse(0L);
    run.put("annotations", Json.of(before + body.at("output", "annotations").items().size()));
    return new Answer(status, JsonText.compact(shown(run)));
  }

  private static Json shown(Map<String, Json> run) {
    Map<String, Json> shown = new LinkedHashMap<>(run);
    shown.remove("annotations");
    return new Json.Fields(shown);
  }

  private Answer graphQl(Json body) {
    Json pull =
        Json.fields()
            .put("headRefOid", head)
            .put("comments", connection(comments, body.at("variables", "comments"), this::node))
            .put(
                "reviewThreads",
                connection(threads(), body.at("variables", "threads"), this::thread))
            .end();
    Json data =
        Json.fields()
            .put(
                "data",
                Json.fields().put("repository", Json.fields().put("pullRequest", pull).end()).end())
            .end();
    return new Answer(200, JsonText.compact(data));
  }

  private SortedMap<Long, Map<String, Json>> threads() {
    SortedMap<Long, Map<String, Json>> threads = new TreeMap<>(notes);
    threads.values().removeIf(note -> note.containsKey("in_reply_to_id"));
    return threads;
  }

  private Json connection(
      SortedMap<Long, Map<String, Json>> items,
      Json after,
      java.util.function.Function<Map<String, Json>, Json> shape) {
    long from = after.text().map(Long::parseLong).orElse(0L);
    List<Map<String, Json>> rest = List.copyOf(items.tailMap(from + 1).values());
    List<Map<String, Json>> page = rest.subList(0, Math.min(pageSize, rest.size()));
    Json end = page.isEmpty() ? Json.none() : page.get(page.size() - 1).get("id");
    Json cursor = end.whole().map(id -> Json.of(String.valueOf(id))).orElse(Json.none());
    Json info =
        Json.fields()
            .put("hasNextPage", Json.of(rest.size() > page.size()))
            .put("endCursor", cursor)
            .end();
    return Json.fields()
        .put("pageInfo", info)
        .put("nodes", page.stream().map(shape).toList())
        .end();
  }

  private Json node(Map<String, Json> comment) {
    return Json.fields()
        .put("databaseId", comment.get("id"))
        .put("body", comment.get("body"))
        .put("viewerDidAuthor", Json.of(isOurs(comment)))
        .end();
  }

  private boolean isOurs(Map<String, Json> comment) {
    return comment.get("user").at("login").equals(Json.of(viewer));
  }

  private Json thread(Map<String, Json> note) {
    long replies =
        notes.values().stream().filter(n -> note.get("id").equals(n.get("in_reply_to_id"))).count();
    return Json.fields()
        .put(
            "comments",
            Json.fields().put("totalCount", 1 + replies).put("nodes", List.of(node(note))).end())
        .end();
  }
}
