package io.github.couplint.review.langchain4j;

import io.github.couplint.review.Model.Identity;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Which model to ask, and how.
 *
 * @param baseUrl instead of the provider's own
 * @param temperature sent unless the server refuses it
 * @param seed sent where the provider takes one
 * @param outputTokens of one answer at most
 * @param contextTokens what a local server must make room for
 * @param perCall the hard limit of one call
 * @param total the hard limit of all calls and pauses together
 */
public record Connection(
    Provider provider,
    String model,
    Optional<String> baseUrl,
    Optional<Key> key,
    double temperature,
    int seed,
    int outputTokens,
    int contextTokens,
    Duration perCall,
    Duration total) {

  Connection withKey(Optional<Key> other) {
    return new Connection(
        provider,
        model,
        baseUrl,
        other,
        temperature,
        seed,
        outputTokens,
        contextTokens,
        perCall,
        total);
  }

  /** The address that requests go to. */
  String address() {
    return baseUrl.orElse(provider.baseUrl());
  }

  boolean isOwnAddress() {
    return address().equals(provider.baseUrl());
  }

  Identity identity() {
    String host = host().orElse("");
    return new Identity(
        provider.id() + "/" + model,
        String.format(
            Locale.ROOT, "%s|%s|%s|%s|%d", provider.id(), model, host, temperature, seed));
  }

  /** Why the model can't be asked; empty when it can. */
  public Optional<String> obstacle() {
    if (host().isEmpty()) {
      return Optional.of("'" + address() + "' is no address that can be asked");
    }
    if (key.isEmpty() && isOwnAddress() && provider != Provider.OLLAMA) {
      return Optional.of(
          "set " + Key.VARIABLE + " or " + String.join(" or ", provider.keyVariables()));
    }
    return key.isPresent() && !isPrivate()
        ? Optional.of("a key is sent over https or to this machine only")
        : Optional.empty();
  }

  /** The host of the address; empty when it has none. */
  private Optional<String> host() {
    try {
      return Optional.ofNullable(new URI(address()).getHost());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private boolean isPrivate() {
    String host = host().orElse("");
    return address().startsWith("https://")
        || host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }
}
