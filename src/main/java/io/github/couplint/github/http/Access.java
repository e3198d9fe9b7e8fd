package io.github.couplint.github.http;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach a repository.
 *
 * @param api the root of the REST API, such as {@code https://api.github.com}
 * @param graphQl the address of GraphQL
 * @param repository as {@code owner/name}
 * @param token of an app, a workflow or a person; it is in no text of this type
 * @param timeout for one request and its answer
 */
public record Access(URI api, URI graphQl, String repository, String token, Duration timeout) {
  public Access {
    if (!repository.matches("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+")) {
      throw new IllegalArgumentException("expected owner/name; was '" + repository + "'");
    }
  }

  /** The address of GraphQL that goes with a REST root: Enterprise servers have another form. */
  public static URI graphQl(URI api) {
    String root = withoutSlash(api);
    return URI.create(root.replaceFirst("/v3$", "") + "/graphql");
  }

  Addresses addresses() {
    String[] parts = repository.split("/", 2);
    return new Addresses(withoutSlash(api), graphQl, parts[0], parts[1]);
  }

  private static String withoutSlash(URI uri) {
    return uri.toString().replaceFirst("/+$", "");
  }

  @Override
  public String toString() {
    return "Access[" + api + ", " + repository + "]";
  }
}
