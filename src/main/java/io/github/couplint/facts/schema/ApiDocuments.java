package io.github.couplint.facts.schema;

import io.github.couplint.facts.Facts;
import io.github.couplint.facts.Mention;
import io.github.couplint.facts.SchemaFacts;
import io.github.couplint.facts.SchemaFacts.Api;
import io.github.couplint.facts.yaml.YamlKind;
import io.github.couplint.facts.yaml.YamlReader;
import io.github.couplint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads documents that describe interfaces: OpenAPI, Swagger 2, AsyncAPI, Avro. */
public final class ApiDocuments implements YamlReader.Aspect {
  @Override
  public Facts read(List<YamlNode> documents) {
    List<Api> apis = new ArrayList<>();
    List<Mention> types = new ArrayList<>();
    for (YamlNode document : documents) {
      switch (YamlKind.of(document)) {
        case OPENAPI -> apis.add(OpenApi.of(document));
        case ASYNCAPI -> apis.add(AsyncApi.of(document));
        case AVRO -> types.addAll(AvroTypes.of(document));
        case COMPOSE, KUBERNETES, SETTINGS -> {}
      }
    }
    return Facts.of(new SchemaFacts(Optional.empty(), apis, types));
  }
}
