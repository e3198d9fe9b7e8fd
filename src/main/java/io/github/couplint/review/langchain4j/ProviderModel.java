package io.github.couplint.review.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.github.couplint.json.JsonException;
import io.github.couplint.review.Attempt;
import io.github.couplint.review.Failure;
import io.github.couplint.review.Model;
import io.github.couplint.review.Reply;
import io.github.couplint.review.Usage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model of a provider; every call ends at a deadline of ours, whatever the server does. */
public final class ProviderModel implements Model {
  private final Connection connection;
  private final ChatModel chat;
  private long endNanos;
  private boolean started;

  private ProviderModel(Connection connection, HttpClient client) {
    this.connection = connection;
    this.chat = Chats.of(connection, client);
  }

  /** The model behind a connection. Nothing is sent before it is asked. */
  public static Model of(Connection connection) {
    return new ProviderModel(connection, new Transport(connection.perCall()));
  }

  /**
   * The model behind a connection, remembered.
   *
   * @param tape is given, after each call, all requests and answers so far, without keys
   */
  public static Model recording(Connection connection, Consumer<String> tape) {
    Cassette.Recorder recorder = new Cassette.Recorder(new Transport(connection.perCall()));
    ProviderModel model = new ProviderModel(connection, recorder);
    return new Model() {
      @Override
      public Identity identity() {
        return model.identity();
      }

      @Override
      public Reply ask(Attempt attempt) {
        Reply reply = model.ask(attempt);
        tape.accept(recorder.text());
        return reply;
      }
    };
  }

  /** The model as it was remembered; another request than the remembered ones fails. */
  public static Model replaying(Connection connection, String tape) throws JsonException {
    return new ProviderModel(connection, new Cassette.Player(tape));
  }

  /** The model behind a connection, over another way to send. */
  static ProviderModel over(Connection connection, HttpClient client) {
    return new ProviderModel(connection, client);
  }

  @Override
  public Identity identity() {
    return connection.identity();
  }

  @Override
  public Reply ask(Attempt attempt) {
    Optional<String> obstacle = connection.obstacle();
    if (obstacle.isPresent()) {
      return new Reply.Failed(Failure.NO_KEY, obstacle.orElseThrow(), Optional.empty());
    }
    long wait = TimeUnit.SECONDS.toNanos(attempt.waitSeconds());
    if (wait >= left().toNanos() || !isPaused(wait)) {
      return Failures.failed(Failure.DEADLINE);
    }
    return inTime(request(attempt));
  }

  /** Hands a request to the way to send, whatever becomes of it. */
  void tell(Attempt attempt) {
    inTime(request(attempt));
  }

  /** What is left of the time of all calls. */
  private Duration left() {
    if (!started) {
      started = true;
      endNanos = System.nanoTime() + connection.total().toNanos();
    }
    return Duration.ofNanos(endNanos - System.nanoTime());
  }

  private static boolean isPaused(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Reply inTime(ChatRequest request) {
    FutureTask<Reply> call = new FutureTask<>(() -> answered(chat.chat(request)));
    Thread thread = new Thread(call, "couplint-model");
    thread.setDaemon(true);
    thread.start();
    long most = Math.min(connection.perCall().toNanos(), left().toNanos());
    try {
      return call.get(most, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Failures.failed(Failure.DEADLINE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failures.failed(Failure.DEADLINE);
    } catch (ExecutionException e) {
      return Failures.of(e.getCause(), connection.key());
    } finally {
      call.cancel(true);
    }
  }

  private ChatRequest request(Attempt attempt) {
    ChatRequest.Builder request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from(attempt.system()), UserMessage.from(attempt.prompt().data()))
            .responseFormat(format(attempt));
    return attempt.temperature()
        ? request.temperature(connection.temperature()).build()
        : request.build();
  }

  private @Nullable ResponseFormat format(Attempt attempt) {
    return switch (attempt.format()) {
      case SCHEMA ->
          ResponseFormat.builder()
              .type(ResponseFormatType.JSON)
              .jsonSchema(
                  JsonSchema.builder()
                      .name("Review")
                      .rootElement(JsonRawSchema.from(attempt.prompt().schema()))
                      .build())
              .build();
      // LangChain4j has no JSON mode without a schema for this one; the instructions hold it
      case OBJECT -> connection.provider() == Provider.ANTHROPIC ? null : ResponseFormat.JSON;
      case TEXT -> null;
    };
  }

  private static Reply answered(ChatResponse response) {
    String text = response.aiMessage().text();
    FinishReason reason = response.finishReason();
    return new Reply.Answered(text == null ? "" : text, finish(text, reason), usage(response));
  }

  private static Reply.Finish finish(@Nullable String text, @Nullable FinishReason reason) {
    if (reason == FinishReason.LENGTH) {
      return Reply.Finish.TRUNCATED;
    }
    return reason == FinishReason.STOP && text != null && !text.isBlank()
        ? Reply.Finish.COMPLETE
        : Reply.Finish.REFUSED;
  }

  private static Usage usage(ChatResponse response) {
    TokenUsage usage = response.tokenUsage();
    return usage == null
        ? Usage.ofCall(0, 0)
        : Usage.ofCall(orZero(usage.inputTokenCount()), orZero(usage.outputTokenCount()));
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
