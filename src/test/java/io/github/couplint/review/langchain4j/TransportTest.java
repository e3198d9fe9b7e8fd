package io.github.couplint.review.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.couplint.review.Advice;
import io.github.couplint.review.AnswerCache;
import io.github.couplint.review.Attempt;
import io.github.couplint.review.Example;
import io.github.couplint.review.Failure;
import io.github.couplint.review.Model;
import io.github.couplint.review.Prompt;
import io.github.couplint.review.Reply;
import io.github.couplint.review.Reply.Failed;
import io.github.couplint.review.Review;
import io.github.couplint.review.Usage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server on this machine that behaves in every way a server should not. */
final class TransportTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Attempt ATTEMPT =
      new Attempt(
          new Prompt("Be brief.", "{}", "{\"type\":\"object\"}"), Attempt.Format.SCHEMA, true, 0);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();
  private final HttpServer server = server();

  private HttpServer server() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.setExecutor(threads);
      made.start();
      return made;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private Connection connection(Duration perCall, int port) {
    return new Connection(
        Provider.OPENAI,
        "some-model",
        Optional.of("http://127.0.0.1:" + port + "/v1"),
        Key.of("the-key"),
        0,
        7,
        1500,
        16384,
        perCall,
        perCall.multipliedBy(2));
  }

  private Model model(Duration perCall, HttpHandler handler) {
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          calls.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          handler.handle(exchange);
        });
    return ProviderModel.of(connection(perCall, server.getAddress().getPort()));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Failed failed(Failure failure, String detail) {
    return new Failed(failure, detail, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "401, no, UNAUTHORIZED, HTTP 401",
    "403, no, UNAUTHORIZED, HTTP 403",
    "404, no such model, NOT_FOUND, HTTP 404: no such model",
    "400, too many tokens, BAD_REQUEST, HTTP 400: too many tokens",
    "400, This response_format type is unavailable now, FORMAT_REFUSED, HTTP 400",
    "400, 'response_format.type must be json_schema or text', FORMAT_REFUSED, HTTP 400",
    "422, json_schema is not supported, FORMAT_REFUSED, HTTP 422",
    "400, Unsupported value: temperature, TEMPERATURE_REFUSED, HTTP 400",
    "408, slow, SERVER, HTTP 408",
    "429, busy, RATE_LIMITED, HTTP 429",
    "500, oops, SERVER, HTTP 500",
    "529, overloaded, SERVER, HTTP 529",
    "418, teapot, BAD_REQUEST, HTTP 418: teapot"
  })
  void aStatusTellsWhatIsWrong(int status, String body, Failure failure, String detail) {
    Model model = model(LONG, exchange -> answer(exchange, status, body));
    assertEquals(failed(failure, detail), model.ask(ATTEMPT));
    assertEquals(1, calls.get());
  }

  @Test
  void theTimeToComeBackIsHeard() {
    Model model =
        model(
            LONG,
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "7");
              answer(exchange, 429, "busy");
            });
    assertEquals(new Failed(Failure.RATE_LIMITED, "HTTP 429", Optional.of(7)), model.ask(ATTEMPT));
  }

  @Test
  void aKeyThatAServerRepeatsIsNotToldOn() {
    Model model = model(LONG, exchange -> answer(exchange, 400, "bad key the-key\u0007, sorry"));
    assertEquals(failed(Failure.BAD_REQUEST, "HTTP 400: bad key *** , sorry"), model.ask(ATTEMPT));
  }

  @Test
  void aRedirectIsNotFollowed() {
    AtomicInteger elsewhere = new AtomicInteger();
    server.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          answer(exchange, 200, "{}");
        });
    Model model =
        model(
            LONG,
            exchange -> {
              exchange.getResponseHeaders().add("Location", "/elsewhere");
              answer(exchange, 307, "moved");
            });
    assertEquals(failed(Failure.BAD_REQUEST, "HTTP 307: moved"), model.ask(ATTEMPT));
    assertEquals(0, elsewhere.get());
  }

  @Test
  void aServerThatNeverAnswersCostsTheDeadlineAndNoMore() {
    Model model = model(SHORT, exchange -> await());
    long start = System.nanoTime();
    Advice advice = Review.of(Example.material(), Example.settings(), model, AnswerCache.NONE);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(
        List.of("the model's part is incomplete: no answer before the deadline"), advice.notes());
    assertEquals(new Usage(1, 0, 0, 0), advice.usage());
    assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
  }

  @Test
  void aBodyThatStallsIsGivenUp() {
    Model model =
        model(
            SHORT,
            exchange -> {
              exchange.sendResponseHeaders(200, 1000);
              exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
              exchange.getResponseBody().flush();
              await();
            });
    assertEquals(failed(Failure.DEADLINE, ""), model.ask(ATTEMPT));
  }

  @Test
  void whatIsLeftOfTheRunsTimeLimitsAPauseToo() {
    Model model = model(SHORT, exchange -> answer(exchange, 500, "oops"));
    Attempt later = new Attempt(ATTEMPT.prompt(), Attempt.Format.SCHEMA, true, 9);
    assertEquals(failed(Failure.DEADLINE, ""), model.ask(later));
    assertEquals(0, calls.get());
  }

  @Test
  void aBodyBeyondTheLimitIsNotRead() {
    byte[] part = new byte[64 * 1024];
    Model model =
        model(
            LONG,
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(part);
              }
              exchange.close();
            });
    assertEquals(failed(Failure.TOO_LARGE, ""), model.ask(ATTEMPT));
  }

  @ParameterizedTest
  @CsvSource({"''", "<html>busy</html>", "{}", "{\"choices\":[]}", "{\"choices\":"})
  void aBodyThatIsNoAnswerIsNotUnderstood(String body) {
    Model model = model(LONG, exchange -> answer(exchange, 200, body));
    assertEquals(failed(Failure.BROKEN, ""), model.ask(ATTEMPT));
    assertEquals(1, calls.get());
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertEquals(
        failed(Failure.UNREACHABLE, ""), ProviderModel.of(connection(LONG, port)).ask(ATTEMPT));
  }

  @Test
  void aServerThatHangsUpIsUnreachable() {
    Model model = model(LONG, HttpExchange::close);
    assertEquals(failed(Failure.UNREACHABLE, ""), model.ask(ATTEMPT));
  }

  @Test
  void aServerThatRefusesTheSchemaAnswersWithoutIt() {
    Model model =
        model(
            LONG,
            exchange -> {
              if (calls.get() == 1) {
                answer(exchange, 400, "This response_format type is unavailable now");
              } else {
                answer(
                    exchange,
                    200,
                    """
                    {"choices":[{"message":{"role":"assistant",\
                    "content":"{\\"suggestions\\":[],\\"triage\\":[],\\"redesign\\":[]}"},\
                    "finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3}}""");
              }
            });
    Advice advice = Review.of(Example.material(), Example.settings(), model, AnswerCache.NONE);
    assertEquals(
        List.of(Advice.State.COMPLETE, new Usage(2, 0, 9, 3), List.of()),
        List.of(advice.state(), advice.usage(), advice.notes()));
  }

  @Test
  void withoutAKeyNothingIsSent() {
    Connection own =
        new Connection(
            Provider.OPENAI, "m", Optional.empty(), Optional.empty(), 0, 7, 1, 1, LONG, LONG);
    assertEquals(
        failed(Failure.NO_KEY, "set COUPLINT_LLM_API_KEY or OPENAI_API_KEY"),
        ProviderModel.of(own).ask(ATTEMPT));
  }

  @Test
  void aKeyIsNotSentInTheClear() {
    Connection open =
        new Connection(
            Provider.OPENAI,
            "m",
            Optional.of("http://models.example/v1"),
            Key.of("the-key"),
            0,
            7,
            1,
            1,
            LONG,
            LONG);
    Reply reply = ProviderModel.of(open).ask(ATTEMPT);
    assertEquals(failed(Failure.NO_KEY, "a key is sent over https or to this machine only"), reply);
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
