package io.github.couplint.github.http;

import io.github.couplint.json.Json;
import java.net.URI;
import java.util.Optional;

/**
 * What is asked of GitHub.
 *
 * @param isRepeatable whether asking twice has the effect of asking once
 */
record Request(String method, URI uri, Optional<Json> body, boolean isRepeatable) {

  static Request get(URI uri) {
    return new Request("GET", uri, Optional.empty(), true);
  }

  static Request delete(URI uri) {
    return new Request("DELETE", uri, Optional.empty(), true);
  }

  static Request post(URI uri, Json body) {
    return new Request("POST", uri, Optional.of(body), false);
  }

  /** A query by POST, which changes nothing. */
  static Request query(URI uri, Json body) {
    return new Request("POST", uri, Optional.of(body), true);
  }

  /** A change that puts a value in the place of another. */
  static Request replace(URI uri, Json body) {
    return new Request("PATCH", uri, Optional.of(body), true);
  }

  /** A change that adds to what is there. */
  static Request append(URI uri, Json body) {
    return new Request("PATCH", uri, Optional.of(body), false);
  }

  /** The same asked elsewhere. */
  Request at(URI other) {
    return new Request(method, other, body, isRepeatable);
  }
}
