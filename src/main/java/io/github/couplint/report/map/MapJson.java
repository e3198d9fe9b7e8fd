package io.github.couplint.report.map;

import io.github.couplint.change.Gap;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonFields;
import io.github.couplint.json.JsonText;
import io.github.couplint.map.Chart;
import io.github.couplint.map.Connection;
import io.github.couplint.map.Endpoint;
import io.github.couplint.map.External;
import io.github.couplint.map.Fate;
import io.github.couplint.map.Place;
import io.github.couplint.map.Service;
import io.github.couplint.map.SystemMap;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A map for programs: {@code schema/map.schema.json}, version 1. */
public final class MapJson {
  private final Chart chart;

  private MapJson(Chart chart) {
    this.chart = chart;
  }

  /**
   * The map, UTF-8, ended by a line end.
   *
   * @param version of this tool
   */
  public static byte[] of(SystemMap map, String version) {
    return of(Chart.of(map), version);
  }

  /** The same for two maps laid over each other, each part with what became of it. */
  public static byte[] of(Chart chart, String version) {
    return JsonText.pretty(new MapJson(chart).json(version)).getBytes(StandardCharsets.UTF_8);
  }

  private Json json(String version) {
    SystemMap map = chart.map();
    return Json.fields()
        .put("schemaVersion", 1)
        .put("tool", Json.fields().put("name", "couplint").put("version", version).end())
        .putText("base", chart.base())
        .put("at", map.at())
        .put("services", list(map.services(), this::service))
        .put("externals", list(map.externals(), this::external))
        .put("connections", list(map.connections(), this::connection))
        .put("gaps", list(map.gaps(), MapJson::gap))
        .end();
  }

  private JsonFields changed(Fate fate, JsonFields fields) {
    return chart.isDifference() ? fields.put("change", fate.id()) : fields;
  }

  private Json service(Service service) {
    JsonFields fields =
        Json.fields()
            .put("name", service.name())
            .put("aliases", texts(service.aliases()))
            .put("kind", service.kind().id())
            .put("root", service.root())
            .put("owners", texts(service.owners()));
    Json tier = service.tier().isPresent() ? Json.of(service.tier().getAsInt()) : Json.none();
    fields
        .put("tier", tier)
        .put("technology", texts(service.technology()))
        .put("endpoints", list(service.endpoints(), MapJson::endpoint));
    return changed(chart.fate(service), fields).end();
  }

  private static Json endpoint(Endpoint endpoint) {
    JsonFields fields = Json.fields().put("method", endpoint.method()).put("path", endpoint.path());
    return at(endpoint.place(), fields).end();
  }

  private Json external(External external) {
    JsonFields fields =
        Json.fields().put("name", external.name()).put("kind", external.kind().id());
    return changed(chart.fate(external), fields).end();
  }

  private Json connection(Connection connection) {
    Chart.Turn turn = chart.turn(connection);
    JsonFields fields =
        Json.fields()
            .put("from", connection.from())
            .put("to", connection.to())
            .put("kind", connection.kind().id())
            .put("style", connection.style().id())
            .put("via", connection.via())
            .put("confidence", connection.confidence().id())
            .put("evidence", list(connection.evidence(), place -> at(place, Json.fields()).end()));
    if (!connection.calls().isEmpty()) {
      fields.put("calls", list(connection.calls(), MapJson::endpoint));
    }
    return changed(turn.fate(), fields)
        .putText("was", Optional.of(turn.was()).filter(was -> !was.isEmpty()))
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
