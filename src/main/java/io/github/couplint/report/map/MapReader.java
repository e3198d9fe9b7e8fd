package io.github.couplint.report.map;

import io.github.couplint.change.Gap;
import io.github.couplint.coupling.Confidence;
import io.github.couplint.coupling.Kind;
import io.github.couplint.coupling.Style;
import io.github.couplint.json.Json;
import io.github.couplint.json.JsonException;
import io.github.couplint.json.JsonText;
import io.github.couplint.map.Connection;
import io.github.couplint.map.Endpoint;
import io.github.couplint.map.External;
import io.github.couplint.map.NodeKind;
import io.github.couplint.map.Place;
import io.github.couplint.map.Service;
import io.github.couplint.map.SystemMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a map from the JSON that {@code couplint map} writes. Keys that it does not know are left
 * alone, for a later version may write more; only names, kinds and connections must be there.
 */
public final class MapReader {
  /** The version of the form that this reader knows. */
  private static final long VERSION = 1;

  private static final String NO_MAP =
      "expected an object with services, externals and connections; was ";

  private final List<String> faults = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private MapReader() {}

  /** The map of a text that nobody vouches for, or all that is wrong with it. */
  public static MapReading read(String text) {
    try {
      return new MapReader().map(JsonText.parseStrictly(text));
    } catch (JsonException e) {
      return new MapReading(Optional.empty(), List.of("expected JSON: " + e.getMessage()));
    }
  }

  private MapReading map(Json json) {
    MapFields root = new MapFields("", json, faults);
    if (!(json instanceof Json.Fields)) {
      return new MapReading(
          Optional.empty(), List.of(NO_MAP + (json instanceof Json.Items ? "a list" : "a value")));
    }
    if (!json.at("schemaVersion").whole().equals(Optional.of(VERSION))) {
      root.fault("schemaVersion", String.valueOf(VERSION), json.at("schemaVersion"));
    }
    String at = root.optional("at");
    if (!root.optional("base").isEmpty()) {
      root.fault("base", "a map of one commit and no difference", json.at("base"));
    }
    List<Service> services = root.objects("services", true).stream().map(this::service).toList();
    List<External> externals =
        root.objects("externals", true).stream().map(this::external).toList();
    List<Connection> connections = connections(root);
    List<Gap> gaps = root.objects("gaps", false).stream().map(MapReader::gap).toList();
    return faults.isEmpty()
        ? new MapReading(
            Optional.of(
                new SystemMap(
                    at.isEmpty() ? "unknown" : at, services, externals, connections, gaps)),
            faults)
        : new MapReading(Optional.empty(), faults);
  }

  private Service service(MapFields fields) {
    return new Service(
        name(fields),
        fields.choice("kind", NodeKind.values(), NodeKind::id).orElse(NodeKind.SERVICE),
        fields.texts("aliases").stream()
            .map(alias -> alias.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new)),
        fields.optional("root"),
        fields.texts("owners"),
        fields.number("tier"),
        fields.texts("technology"),
        fields.objects("endpoints", false).stream()
            .flatMap(endpoint -> endpoint(endpoint).stream())
            .toList());
  }

  private External external(MapFields fields) {
    return new External(
        name(fields),
        fields.choice("kind", NodeKind.values(), NodeKind::id).orElse(NodeKind.WEBSITE));
  }

  private String name(MapFields fields) {
    String name = fields.text("name");
    if (!name.isEmpty() && !names.add(name)) {
      fields.fault("name", "a name that no other node has", Json.of(name));
    }
    return name;
  }

  private static Optional<Endpoint> endpoint(MapFields fields) {
    String method = fields.text("method");
    String path = fields.optional("path");
    return fields.place().map(place -> new Endpoint(method, path, place));
  }

  /** Connections of one identity are a fault too: which of them would a report show? */
  private List<Connection> connections(MapFields root) {
    Map<List<String>, String> seen = new HashMap<>();
    List<Connection> connections = new ArrayList<>();
    for (MapFields fields : root.objects("connections", true)) {
      Optional<Connection> line = connection(fields);
      line.ifPresent(connections::add);
      line.map(c -> List.of(c.from(), c.to(), c.kind().id(), c.via()))
          .map(identity -> seen.putIfAbsent(identity, fields.path()))
          .ifPresent(
              first -> faults.add(fields.path() + ": expected one of its kind; same as " + first));
    }
    return connections;
  }

  private Optional<Connection> connection(MapFields fields) {
    int before = faults.size();
    String from = end("from", fields);
    String to = end("to", fields);
    Optional<Kind> kind = fields.choice("kind", Kind.values(), Kind::id);
    Optional<Style> style = fields.optionalChoice("style", Style.values(), Style::id);
    Optional<Confidence> sure =
        fields.optionalChoice("confidence", Confidence.values(), Confidence::id);
    String via = fields.optional("via");
    List<Place> evidence =
        fields.objects("evidence", true).stream().flatMap(e -> e.place().stream()).toList();
    if (evidence.isEmpty() && faults.size() == before) {
      fields.fault("evidence", "at least one place", fields.json().at("evidence"));
    }
    List<Endpoint> calls =
        fields.objects("calls", false).stream().flatMap(call -> endpoint(call).stream()).toList();
    return faults.size() > before
        ? Optional.empty()
        : kind.map(
            k ->
                new Connection(
                    from,
                    to,
                    k,
                    style.orElse(k.style()),
                    via,
                    sure.orElse(Confidence.CERTAIN),
                    evidence,
                    calls));
  }

  private String end(String name, MapFields fields) {
    String end = fields.text(name);
    if (!end.isEmpty() && !names.contains(end)) {
      fields.fault(name, "the name of a service or an external", Json.of(end));
    }
    return end;
  }

  private static Gap gap(MapFields fields) {
    return new Gap(fields.text("subject"), fields.optional("reason"));
  }
}
