package io.github.couplint.github;

import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import io.github.couplint.report.Links;
import java.util.Map;
import java.util.Optional;

/** What GitHub's runner tells a step by its environment (GitHub's documentation, "Variables"). */
public record Runner(Map<String, String> environment) {
  public Runner {
    environment = Map.copyOf(environment);
  }

  /** Whether there is such a runner. */
  public boolean isThere() {
    return find("GITHUB_ACTIONS").filter("true"::equals).isPresent();
  }

  /** A variable that is set to something. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** The variable, without which nothing can be told. */
  public String required(String name) throws EventException {
    return find(name)
        .orElseThrow(() -> new EventException(name + " is not set; GitHub's runner sets it"));
  }

  /** The name of the event that started the workflow. */
  public String eventName() throws EventException {
    return required("GITHUB_EVENT_NAME");
  }

  /** The event, by the text of its file. */
  public Event event(String payload) throws EventException {
    try {
      Json json = JsonText.parse(payload);
      return Event.of(eventName(), json);
    } catch (JsonException e) {
      throw new EventException(
          "GITHUB_EVENT_PATH: expected the JSON of the event: " + e.getMessage());
    }
  }

  /** The pages of the repository and of the run. */
  public Links links() {
    Optional<String> repository =
        find("GITHUB_SERVER_URL")
            .flatMap(server -> find("GITHUB_REPOSITORY").map(name -> server + "/" + name));
    Optional<String> run =
        repository.flatMap(page -> find("GITHUB_RUN_ID").map(id -> page + "/actions/runs/" + id));
    return new Links(repository, run);
  }
}
