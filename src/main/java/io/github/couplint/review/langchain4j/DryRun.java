package io.github.couplint.review.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.github.couplint.review.Attempt;
import io.github.couplint.review.Prompt;
import io.github.couplint.review.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what would go over the wire, byte for byte but for the key, and sends nothing. */
public final class DryRun {
  private DryRun() {}

  /** The requests of a run, if each is answered as it should. */
  public static String of(List<Prompt> prompts, Settings settings, Connection connection) {
    StringBuilder text = new StringBuilder();
    List<HttpRequest> requests = requests(prompts, settings, connection);
    for (int i = 0; i < requests.size(); i++) {
      HttpRequest request = requests.get(i);
      int bytes = request.body().getBytes(StandardCharsets.UTF_8).length;
      text.append("request %d of %d: ".formatted(i + 1, requests.size()))
          .append("%s %s, %d bytes\n".formatted(request.method(), request.url(), bytes))
          .append(request.body())
          .append('\n');
    }
    return text.isEmpty() ? "nothing would be sent\n" : text.toString();
  }

  private static List<HttpRequest> requests(
      List<Prompt> prompts, Settings settings, Connection connection) {
    Catcher catcher = new Catcher();
    ProviderModel model = ProviderModel.over(connection.withKey(Optional.of(Key.NONE)), catcher);
    for (Prompt prompt : prompts) {
      model.tell(new Attempt(prompt, settings.format(), settings.temperature(), 0));
    }
    return catcher.requests;
  }

  /** Takes requests and gives nothing back. */
  private static final class Catcher implements HttpClient {
    private final List<HttpRequest> requests = new ArrayList<>();

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
      requests.add(request);
      throw new DeadlineException();
    }

    @Override
    public void execute(
        HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
      throw new UnsupportedOperationException("answers are read whole");
    }
  }
}
