package io.github.couplint.facts.schema;

import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts.Api;
import io.github.couplint.facts.SchemaFacts.Form;
import io.github.couplint.facts.SchemaFacts.Operation;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads OpenAPI 3 and Swagger 2; references to other files are not followed. */
final class OpenApi {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private OpenApi() {}

  static Api of(YamlNode document) {
    List<Operation> operations = new ArrayList<>();
    document
        .entries("paths")
        .forEach(
            (path, item) ->
                item.entries().keySet().stream()
                    .filter(METHODS::contains)
                    .map(m -> new Operation(m.toUpperCase(Locale.ROOT), path, item.spanOf(m)))
                    .forEach(operations::add));
    return new Api(Form.OPENAPI, document.text("info", "title"), servers(document), operations);
  }

  private static List<Mention> servers(YamlNode document) {
    List<Mention> servers = new ArrayList<>();
    for (YamlNode server : document.items("servers")) {
      if (!server.text("url").isEmpty()) {
        servers.add(new Mention(server.text("url"), server.span()));
      }
    }
    String host = document.text("host");
    if (!host.isEmpty()) {
      List<String> schemes = document.texts("schemes");
      String scheme = schemes.isEmpty() ? "" : schemes.get(0) + "://";
      servers.add(new Mention(scheme + host + document.text("basePath"), document.spanOf("host")));
    }
    return servers;
  }
}
