package io.github.couplint.facts.schema;

import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts.Api;
import io.github.couplint.facts.SchemaFacts.Form;
import io.github.couplint.facts.SchemaFacts.Operation;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads AsyncAPI 2 and 3; references to other files are not followed. */
final class AsyncApi {
  private final YamlNode document;

  private AsyncApi(YamlNode document) {
    this.document = document;
  }

  static Api of(YamlNode document) {
    AsyncApi api = new AsyncApi(document);
    List<Operation> operations = new ArrayList<>(api.ofChannels());
    operations.addAll(api.ofOperations());
    return new Api(Form.ASYNCAPI, document.text("info", "title"), api.servers(), operations);
  }

  private List<Mention> servers() {
    List<Mention> servers = new ArrayList<>();
    document
        .entries("servers")
        .forEach(
            (name, server) -> {
              String address = server.text("url") + server.text("host") + server.text("pathname");
              servers.add(
                  new Mention(address, document.at("servers").orElse(document).spanOf(name)));
            });
    return servers;
  }

  /** Version 2: a channel has its operations. */
  private List<Operation> ofChannels() {
    List<Operation> operations = new ArrayList<>();
    document
        .entries("channels")
        .forEach(
            (channel, item) -> {
              for (String action : List.of("publish", "subscribe")) {
                if (item.at(action).isPresent()) {
                  operations.add(
                      new Operation(action.toUpperCase(Locale.ROOT), channel, item.spanOf(action)));
                }
              }
            });
    return operations;
  }

  /** Version 3: an operation points to its channel, and the channel tells its address. */
  private List<Operation> ofOperations() {
    List<Operation> operations = new ArrayList<>();
    document
        .entries("operations")
        .forEach(
            (name, operation) -> {
              String reference = operation.text("channel", "$ref");
              String channel = reference.substring(reference.lastIndexOf('/') + 1);
              String address = document.text("channels", channel, "address");
              operations.add(
                  new Operation(
                      operation.text("action").toUpperCase(Locale.ROOT),
                      address.isEmpty() ? channel : address,
                      document.at("operations").orElse(document).spanOf(name)));
            });
    return operations;
  }
}
