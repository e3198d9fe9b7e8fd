package io.github.couplint.github.http;

import java.net.URI;

/**
 * Where a repository's parts are.
 *
 * @param api the root of the REST API, without a slash at the end
 */
record Addresses(String api, URI graphQl, String owner, String name) {

  URI repository() {
    return URI.create(api + "/repos/" + owner + "/" + name);
  }

  /** A path below the repository. */
  URI of(String path) {
    return URI.create(repository() + "/" + path);
  }
}
