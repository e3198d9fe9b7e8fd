package io.github.couplint.report.map;

import io.github.couplint.change.Gap;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.json.JsonText;
import io.github.couplint.map.Connection;
import io.github.couplint.map.Endpoint;
import io.github.couplint.map.External;
import io.github.couplint.map.Place;
import io.github.couplint.map.Service;
import io.github.couplint.map.SystemMap;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A map for programs: {@code schema/map.schema.json}, version 1. */
public final class MapJson {
  private MapJson() {}

  /**
   * The map, UTF-8, ended by a line end.
   *
   * @param version of this tool
   */
  public static byte[] of(SystemMap map, String version) {
    return JsonText.pretty(json(map, version)).getBytes(StandardCharsets.UTF_8);
  }

  private static Json json(SystemMap map, String version) {
    return Json.fields()
        .put("schemaVersion", 1)
        .put("tool", Json.fields().put("name", "couplint").put("version", version).end())
        .put("at", map.at())
        .put("services", list(map.services(), MapJson::service))
        .put("externals", list(map.externals(), MapJson::external))
        .put("connections", list(map.connections(), MapJson::connection))
        .put("gaps", list(map.gaps(), MapJson::gap))
        .end();
  }

  private static Json service(Service service) {
    JsonFields fields =
        Json.fields()
            .put("name", service.name())
            .put("aliases", texts(service.aliases()))
            .put("kind", service.kind().id())
            .put("root", service.root())
            .put("owners", texts(service.owners()));
    Json tier = service.tier().isPresent() ? Json.of(service.tier().getAsInt()) : Json.none();
    return fields
        .put("tier", tier)
        .put("technology", texts(service.technology()))
        .put("endpoints", list(service.endpoints(), MapJson::endpoint))
        .end();
  }

  private static Json endpoint(Endpoint endpoint) {
    JsonFields fields = Json.fields().put("method", endpoint.method()).put("path", endpoint.path());
    return at(endpoint.place(), fields).end();
  }

  private static Json external(External external) {
    return Json.fields().put("name", external.name()).put("kind", external.kind().id()).end();
  }

  private static Json connection(Connection connection) {
    return Json.fields()
        .put("from", connection.from())
        .put("to", connection.to())
        .put("kind", connection.kind().id())
        .put("style", connection.style().id())
        .put("via", connection.via())
        .put("confidence", connection.confidence().id())
        .put("evidence", list(connection.evidence(), place -> at(place, Json.fields()).end()))
        .end();
  }

  private static JsonFields at(Place place, JsonFields fields) {
    return fields.put("file", place.file().value()).put("line", place.line());
  }

  private static Json gap(Gap gap) {
    return Json.fields().put("subject", gap.subject()).put("reason", gap.reason()).end();
  }

  private static List<Json> texts(Collection<String> texts) {
    return list(List.copyOf(texts), Json::of);
  }

  private static <T> List<Json> list(List<T> all, Function<T, Json> form) {
    return all.stream().map(form).toList();
  }
}
