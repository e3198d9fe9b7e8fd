package io.github.couplint.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A server on this machine that speaks OpenAI's protocol and says what it was told to. */
final class LoopbackModel implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** An answer of the server, as the body of a request would have it. */
  private interface Answerer {
    void answer(HttpExchange exchange, String request) throws IOException;
  }

  private LoopbackModel(Answerer answerer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String request = new String(body, StandardCharsets.UTF_8);
          asked.add(request);
          answerer.answer(exchange, request);
        });
    server.start();
  }

  /** A model whose text depends on what it is asked. */
  static LoopbackModel saying(UnaryOperator<String> text) {
    return new LoopbackModel(
        (exchange, request) -> send(exchange, 200, completion(text.apply(request), "stop")));
  }

  /** A server that answers everything with that status and body. */
  static LoopbackModel answering(int status, String body) {
    return new LoopbackModel((exchange, request) -> send(exchange, status, body));
  }

  /** A server that answers everything with that status and body, and says when to come back. */
  static LoopbackModel answering(int status, String body, int retryAfterSeconds) {
    return new LoopbackModel(
        (exchange, request) -> {
          exchange.getResponseHeaders().add("Retry-After", String.valueOf(retryAfterSeconds));
          send(exchange, status, body);
        });
  }

  /** A server whose body begins and does not end. */
  static LoopbackModel stalling() {
    return new LoopbackModel(
        (exchange, request) -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          hang();
        });
  }

  /** A server that takes requests and never answers. */
  static LoopbackModel hanging() {
    return new LoopbackModel((exchange, request) -> hang());
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The body of an answer in OpenAI's protocol. */
  static String completion(String text, String finish) {
    Json message = Json.fields().put("role", "assistant").put("content", text).end();
    Json choice = Json.fields().put("message", message).put("finish_reason", finish).end();
    Json usage = Json.fields().put("prompt_tokens", 900).put("completion_tokens", 100).end();
    return JsonText.compact(
        Json.fields().put("choices", List.of(choice)).put("usage", usage).end());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The bodies of all requests so far. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Lines of the section about models that lead here. */
  String config(String more) {
    return "llm: {model: some-model, baseUrl: 'http://127.0.0.1:%d/v1'%s}\n"
        .formatted(server.getAddress().getPort(), more.isEmpty() ? "" : ", " + more);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
