package io.github.couplint.review.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Map;

/** Makes LangChain4j's model for a connection; retries and logs of its own stay off. */
final class Chats {
  private Chats() {}

  static ChatModel of(Connection connection, HttpClient client) {
    return switch (connection.provider()) {
      case OPENAI -> openAi(connection, client);
      case ANTHROPIC -> anthropic(connection, client);
      case GEMINI -> gemini(connection, client);
      case OLLAMA -> ollama(connection, client);
    };
  }

  private static String key(Connection connection) {
    return connection.key().orElse(Key.NONE).value();
  }

  private static ChatModel openAi(Connection connection, HttpClient client) {
    OpenAiChatModel.OpenAiChatModelBuilder builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(new OneClient(client))
            .baseUrl(connection.address())
            .modelName(connection.model())
            .seed(connection.seed())
            .strictJsonSchema(true)
            .timeout(connection.perCall())
            .maxRetries(0);
    connection.key().map(Key::value).ifPresent(builder::apiKey);
    // newer models take only the second name, compatible servers often only the first
    return connection.isOwnAddress()
        ? builder.maxCompletionTokens(connection.outputTokens()).build()
        : builder.maxTokens(connection.outputTokens()).build();
  }

  private static ChatModel anthropic(Connection connection, HttpClient client) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(new OneClient(client))
        .baseUrl(connection.address())
        .apiKey(key(connection))
        .modelName(connection.model())
        .maxTokens(connection.outputTokens())
        .timeout(connection.perCall())
        .maxRetries(0)
        .build();
  }

  private static ChatModel gemini(Connection connection, HttpClient client) {
    return GoogleAiGeminiChatModel.builder()
        .httpClientBuilder(new OneClient(client))
        .baseUrl(connection.address())
        .apiKey(key(connection))
        .modelName(connection.model())
        .seed(connection.seed())
        .maxOutputTokens(connection.outputTokens())
        .timeout(connection.perCall())
        .maxRetries(0)
        .build();
  }

  private static ChatModel ollama(Connection connection, HttpClient client) {
    OllamaChatModel.OllamaChatModelBuilder builder = OllamaChatModel.builder();
    builder
        .httpClientBuilder(new OneClient(client))
        .baseUrl(connection.address())
        .modelName(connection.model())
        .seed(connection.seed())
        .numPredict(connection.outputTokens())
        .numCtx(connection.contextTokens())
        .timeout(connection.perCall());
    connection
        .key()
        .ifPresent(key -> builder.customHeaders(Map.of("Authorization", "Bearer " + key.value())));
    return builder.maxRetries(0).build();
  }
}
